using ZendeskEmulator.Storage;

namespace ZendeskEmulator.DataFiles;

/// <summary>The folder beside a data file, with the bytes of attachments and photos.</summary>
internal static class AttachedFiles
{
    /// <summary>The path of the folder: beside the file itself, also when the file is named through a link.</summary>
    public static string FolderOf(string dataFile)
    {
        try
        {
            return $"{DataFileOpening.RealPathOf(dataFile)}-files";
        }
        catch (IOException)
        {
            // A link that leads in a circle. Opening the data file says so.
            return $"{Path.GetFullPath(dataFile)}-files";
        }
    }

    /// <summary>Copies the files of one data file for another one.</summary>
    /// <exception cref="IOException">They cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">Some may have been copied.</exception>
    public static void Copy(string from, string to, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(FolderOf(from)))
        {
            return;
        }
        Directory.CreateDirectory(FolderOf(to));
        foreach (var file in Directory.EnumerateFiles(FolderOf(from)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(FolderOf(to), Path.GetFileName(file));
            File.Copy(file, copy);
            using var handle = File.OpenHandle(copy, access: FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
        FolderEntries.Flush(FolderOf(to));
    }

    /// <summary>Gives the files of a draft to the data file that it becomes.</summary>
    /// <exception cref="IOException">That data file has files already.</exception>
    public static void GiveName(string draft, string path)
    {
        if (Directory.Exists(FolderOf(draft)))
        {
            Directory.Move(FolderOf(draft), FolderOf(path));
        }
    }

    public static void Delete(string dataFile)
    {
        if (Directory.Exists(FolderOf(dataFile)))
        {
            Directory.Delete(FolderOf(dataFile), recursive: true);
        }
    }
}
