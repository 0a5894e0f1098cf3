using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

public sealed class FileSizeTests
{
    private const int MaxLines = 250;
    private const int MaxColumns = 140;

    private static IEnumerable<SourceFile> AllFiles =>
        ((string[])["emulator", "client", "load", "specs", "tests", "docs/samples"]).SelectMany(Repository.FilesUnder);

    [Fact]
    public void No_file_is_longer_than_250_lines() => Violations.None(
        AllFiles.Where(file => file.Lines.Length > MaxLines).Select(file => $"{file.Path} has {file.Lines.Length} lines"));

    [Fact]
    public void No_line_is_longer_than_140_columns() => Violations.None(
        from file in AllFiles
        from line in file.Lines.Index()
        where line.Item.Length > MaxColumns
        select $"{file.Path}:{line.Index + 1} has {line.Item.Length} columns");
}
