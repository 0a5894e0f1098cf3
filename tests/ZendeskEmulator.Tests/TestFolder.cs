namespace ZendeskEmulator.Tests;

/// <summary>A folder of its own for a test's files, removed afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zendesk-emulator-");

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
