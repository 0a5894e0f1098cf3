using ZendeskEmulator.Storage;
using ZendeskEmulator.Storage.LiteDb;
using ZendeskEmulator.Storage.Sqlite;

namespace ZendeskEmulator.DataFiles;

/// <summary>Opens a data file with the store that its header names. Creates a file that does not exist.</summary>
internal static class DataFileOpening
{
    public const Store DefaultStore = Store.LiteDb;

    private static readonly StoreFormat[] Formats = [LiteDbFormat.Instance, SqliteFormat.Instance];

    /// <summary>Opens or creates a data file.</summary>
    /// <param name="asked">The store that the settings name; null for that of an existing file, or the default.</param>
    /// <exception cref="DataFileException">It is in use, damaged, not a data file, of another store than asked for, or
    /// cannot be opened.</exception>
    public static IDataFile Open(string path, Store? asked, Durability durability, IReadOnlyList<RecordKind> kinds) => Guard(path, file =>
    {
        if (!File.Exists(file))
        {
            Create(file, asked ?? DefaultStore, kinds);
        }
        return OpenExisting(file, asked, durability, kinds);
    });

    /// <summary>Opens a data file that exists.</summary>
    /// <exception cref="DataFileException">It does not exist, or cannot be used.</exception>
    public static IDataFile OpenExisting(string path, Durability durability, IReadOnlyList<RecordKind> kinds) => Guard(path, file =>
        File.Exists(file) ? OpenExisting(file, null, durability, kinds) : throw new DataFileException($"There is no data file {path}."));

    /// <summary>The store of a data file.</summary>
    /// <exception cref="DataFileException">It is not a data file.</exception>
    public static Store StoreOf(string path) => Guard(path, file => FormatOf(file).Store);

    /// <summary>Creates a data file without accounts, and its folder. A process that is killed in between leaves no file.</summary>
    /// <exception cref="DataFileException">It exists, or cannot be created.</exception>
    public static void Create(string file, Store store, IReadOnlyList<RecordKind> kinds)
    {
        // The log has acknowledged writes. A new data file beside it would lose them.
        if (Formats.Select(format => format.LogPath(file)).FirstOrDefault(log => File.Exists(log)
            && new FileInfo(log).Length > 0) is { } orphan)
        {
            throw new DataFileException(
                $"The data file {file} is missing, but its log {orphan} is there. Put the data file back, or delete the log to start "
                + $"empty.");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        NewFile.Create(file, (draft, empty) => Format(store).Create(draft, empty, kinds));
    }

    /// <summary>The full path of a file, or of the file that a symbolic link leads to.</summary>
    /// <exception cref="IOException">The link leads in a circle.</exception>
    public static string RealPathOf(string path)
    {
        var file = Path.GetFullPath(path);
        return new FileInfo(file).LinkTarget is null ? file : File.ResolveLinkTarget(file, returnFinalTarget: true)!.FullName;
    }

    /// <summary>The path of a data file's log.</summary>
    public static string LogPath(string path, Store store) => Format(store).LogPath(path);

    private static IDataFile OpenExisting(string file, Store? asked, Durability durability, IReadOnlyList<RecordKind> kinds)
    {
        var format = FormatOf(file);
        return asked is null || asked == format.Store
            ? format.Open(file, durability, kinds)
            : throw new DataFileException(
                $"The data file {file} is a {format.Store} file, but the setting Store is {asked}. Leave Store out, or convert the "
                + $"file with zendesk-emulator convert.");
    }

    private static StoreFormat FormatOf(string file)
    {
        // A named pipe has no length, and opening one would wait for a writer.
        if (new FileInfo(file).Length == 0)
        {
            // Even a new data file has content, so this one was cut off, or another program made it.
            throw new DataFileException($"The data file {file} is empty. Delete it to start with an empty one.");
        }
        Span<byte> head = stackalloc byte[StoreFormat.HeadLength];
        using (var handle = File.OpenHandle(file))
        {
            head = head[..RandomAccess.Read(handle, head, 0)];
        }
        foreach (var format in Formats)
        {
            if (head.Length == StoreFormat.HeadLength && format.IsHead(head))
            {
                return format;
            }
        }
        throw new DataFileException($"The data file {file} is damaged, or not a data file of this emulator.");
    }

    private static StoreFormat Format(Store store) => Formats.First(format => format.Store == store);

    /// <summary>Follows links, so that one file has one log. Reports an error of the system in one line.</summary>
    /// <exception cref="DataFileException">The system reports an error.</exception>
    public static T Guard<T>(string path, Func<string, T> use)
    {
        try
        {
            // Docker makes a folder of a file that it shall mount and that is not there.
            return Directory.Exists(path)
                ? throw new DataFileException($"The data file {path} is a folder. Name a file in it: {Path.Join(path, "emulator.db")}.")
                : use(RealPathOf(path));
        }
        catch (IOException failure) when (FileLock.IsHeld(failure))
        {
            throw new DataFileException(FileLock.InUse(path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException($"The data file {path} cannot be opened: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
    }
}
