namespace ZendeskEmulator.Tests;

/// <summary>A folder of one test, gone at its end.</summary>
/// <param name="store">What data files in it are made with; null for the default.</param>
internal sealed class TemporaryFolder(Store? store = null) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zendesk-emulator-");

    public Store? Store => store;

    /// <summary>Where a data file may be made.</summary>
    public string DataFile => FileNamed("emulator.db");

    public string FileNamed(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
