using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

public sealed class FileSizeTests
{
    private const int Limit = 250;

    /// <summary>Longer files that are one idea, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var longer = Repository.EmulatorFiles.Concat(Repository.LoadFiles).Concat(Repository.SpecFiles).Where(
            file => file.Lines.Length > Limit && !Exceptions.ContainsKey(file.Path))
            .Select(file => $"{file.Path} has {file.Lines.Length} lines");

        Violations.None(longer);
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var needed = Repository.EmulatorFiles.Concat(Repository.LoadFiles)
            .Concat(Repository.SpecFiles)
            .Where(file => file.Lines.Length > Limit)
            .Select(file => file.Path);

        Violations.None(Exceptions.Keys.Except(needed));
    }
}
