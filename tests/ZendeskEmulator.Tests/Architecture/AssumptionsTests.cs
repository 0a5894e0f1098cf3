using System.Text.RegularExpressions;
using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

public sealed partial class AssumptionsTests
{
    private const string Page = "docs/assumptions.md";

    [Fact]
    public void Every_mark_in_the_code_has_its_row()
    {
        var ids = Rows().Select(row => row[0]).ToHashSet();

        var missing = Marks().Where(mark => !ids.Contains(mark.Id)).Select(mark => $"{mark.Id} in {mark.Path}");

        Violations.None(missing);
    }

    [Fact]
    public void Every_row_has_its_mark_in_the_code()
    {
        var marked = Marks().Select(mark => mark.Id).ToHashSet();

        var unmarked = Rows().Select(row => row[0]).Where(id => !marked.Contains(id));

        Violations.None(unmarked);
    }

    [Fact]
    public void Rows_are_numbered_from_A_01_without_gaps()
    {
        var ids = Rows().Select(row => row[0]).ToList();

        Assert.Equal(Enumerable.Range(1, ids.Count).Select(number => $"A-{number:00}"), ids);
    }

    [Fact]
    public void Every_row_says_what_is_assumed_and_why()
    {
        var incomplete = Rows().Where(row => row.Length != 3 || row.Any(string.IsNullOrEmpty)).Select(row => string.Join(" | ", row));

        Violations.None(incomplete);
    }

    [Fact]
    public void A_mark_has_one_form_only()
    {
        var malformed =
            from file in Repository.EmulatorFiles
            from line in file.Lines
            where Mention().IsMatch(line) && !Mark().IsMatch(line)
            select $"{file.Path}: {line.Trim()}";

        Violations.None(malformed);
    }

    private static IEnumerable<(string Id, string Path)> Marks() =>
        from file in Repository.EmulatorFiles
        from line in file.Lines
        let mark = Mark().Match(line)
        where mark.Success
        select (mark.Groups["id"].Value, file.Path);

    /// <summary>The table's rows: id, assumption, reason.</summary>
    private static List<string[]> Rows() =>
    [
        .. Repository.ReadLines(Page)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [GeneratedRegex(@"// Assumed (?<id>A-\d{2,3}): \S")]
    private static partial Regex Mark();

    [GeneratedRegex(@"//\s*[Aa]ssumed\b|//.*\bA-\d+\b")]
    private static partial Regex Mention();
}
