using System.Diagnostics;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Copies of a data file with its log, as they are at this moment: what kill -9 would leave.</summary>
internal static class DataFileCopy
{
    /// <summary>The log beside a data file, of whichever store it is.</summary>
    public static string LogOf(string path) => path + "-wal";

    public static void Copy(string from, string to)
    {
        CopyFile(from, to);
        if (File.Exists(LogOf(from)))
        {
            CopyFile(LogOf(from), LogOf(to));
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
