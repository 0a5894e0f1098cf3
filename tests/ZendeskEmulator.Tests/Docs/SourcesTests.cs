using System.Text.RegularExpressions;
using Xunit;
using ZendeskEmulator.Tests.Architecture;

namespace ZendeskEmulator.Tests.Docs;

/// <summary>docs/sources.md says what a reference such as "facts §7" or the tag "@facts-7" is about.</summary>
public sealed partial class SourcesTests
{
    private const string Page = "docs/sources.md";

    [Fact]
    public void Every_section_that_the_code_or_a_feature_names_is_listed()
    {
        var listed = Listed().ToHashSet();

        var missing =
            from file in Repository.EmulatorFiles.Concat(Repository.SpecFiles).Concat(Features())
            from line in file.Lines
            from section in NamedIn(line)
            where !listed.Contains(section)
            select $"{file.Path}: {section}";

        Violations.None(missing);
    }

    [Fact]
    public void References_and_tags_are_found()
    {
        Assert.Equal(["facts §1", "facts §8"], NamedIn("the error catalogue (facts §1 and §8)"));
        Assert.Equal(["facts-tickets §2"], NamedIn("as recorded (facts-tickets §2.13)"));
        Assert.Equal(["facts §3", "facts-tickets §14"], NamedIn("  @facts-3.2 @recorded @facts-tickets-14"));
    }

    private static IEnumerable<SourceFile> Features() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs", "ZendeskEmulator.Specs", "Features"), "*.feature",
                SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Select(path => new SourceFile(path, Repository.ReadLines(path)));

    private static IEnumerable<string> Listed() =>
        Repository.ReadLines(Page).Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups[1].Value);

    private static IEnumerable<string> NamedIn(string line) =>
        from Match match in Reference().Matches(line)
        from Capture section in match.Groups["section"].Captures
        select $"{match.Groups["notes"].Value} §{section.Value}";

    [GeneratedRegex(@"^\| (facts[a-z-]* §\d+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<notes>facts(-tickets|-webhooks-oauth)?)( §|-)(?<section>\d+)(\.\d+)?( and §(?<section>\d+))*")]
    private static partial Regex Reference();
}
