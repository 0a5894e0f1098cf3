namespace ZendeskEmulator.Tests;

/// <summary>A folder of one test, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zendesk-emulator-");

    /// <summary>Where a data file may be made.</summary>
    public string DataFile => FileNamed("emulator.db");

    public string FileNamed(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
