using ZendeskEmulator.Storage;

namespace ZendeskEmulator.DataFiles;

/// <summary>A data file that is written under another name. Unless it is given its own name, it goes.</summary>
internal sealed class DraftFile : IDisposable
{
    private readonly string path;
    private readonly string draft;
    private readonly Store store;
    private readonly IReadOnlyList<RecordKind> kinds;

    /// <exception cref="DataFileException">Another process writes it, or it cannot be made.</exception>
    public DraftFile(string path, Store store, IReadOnlyList<RecordKind> kinds)
    {
        (this.path, this.store, this.kinds) = (path, store, kinds);
        draft = path + ".draft";
        DataFileOpening.Guard(draft, file =>
        {
            if (File.Exists(file))
            {
                // The remains of a killed conversion. The lock shows whether a conversion is still running.
                using (File.OpenHandle(file, access: FileAccess.ReadWrite, share: FileShare.None))
                {
                }
            }
            // Also without a draft: a conversion that was killed while it deleted its draft has left the attached files.
            Delete();
            DataFileOpening.Create(file, store, kinds);
            return file;
        });
    }

    /// <summary>Copies the files that belong to the records of another data file.</summary>
    /// <exception cref="DataFileException">They cannot be read or written.</exception>
    public void CopyFilesOf(string from, CancellationToken cancellationToken) => DataFileOpening.Guard(from, file =>
    {
        AttachedFiles.Copy(file, draft, cancellationToken);
        return file;
    });

    public IDataFile Open() => DataFileOpening.Open(draft, store, Durability.Process, kinds);

    /// <summary>Gives it its name, once all of it is on the disk.</summary>
    /// <exception cref="DataFileException">There is a file of that name, or it cannot be written.</exception>
    public void GiveName() => DataFileOpening.Guard(path, _ =>
    {
        AttachedFiles.GiveName(draft, path);
        NewFile.GiveName(draft, path);
        return path;
    });

    public void Dispose() => Delete();

    private void Delete()
    {
        File.Delete(draft);
        File.Delete(DataFileOpening.LogPath(draft, store));
        AttachedFiles.Delete(draft);
    }
}
