using System.Diagnostics;
using Xunit;
using ZendeskEmulator.Storage.LiteDb;
using ZendeskEmulator.Storage.Sqlite;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Copies of a data file with its log, as they are at this moment: what kill -9 would leave.</summary>
internal static class DataFileCopy
{
    /// <summary>The log beside a data file.</summary>
    public static string LogOf(Store store, string path) =>
        store == Store.LiteDb ? LiteDbFormat.Instance.LogPath(path) : SqliteFormat.Instance.LogPath(path);

    public static void Copy(Store store, string from, string to)
    {
        CopyFile(from, to);
        if (File.Exists(LogOf(store, from)))
        {
            CopyFile(LogOf(store, from), LogOf(store, to));
        }
    }

    /// <summary>The emulator has the file locked; .NET's own copy would respect that.</summary>
    private static void CopyFile(string from, string to)
    {
        using var copying = Process.Start("cp", [from, to]);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
    }
}
