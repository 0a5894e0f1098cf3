using System.Reflection;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Specs;

/// <summary>Rules for all feature files.</summary>
public sealed partial class FeatureFilesTests
{
    private static readonly string Root = typeof(FeatureFilesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "RepositoryRoot").Value!;

    private static readonly string Folder = Path.Combine(Root, "specs", "ZendeskEmulator.Specs", "Features");

    private static IEnumerable<string> Paths => Directory.EnumerateFiles(Folder, "*.feature", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void Every_feature_names_its_source()
    {
        var silent = Paths.Where(path => Read(path) is var text
            && !text.Contains("@facts-", StringComparison.Ordinal)
            && !text.Contains("Source: what the emulator adds", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_assumption_that_a_tag_names_is_listed()
    {
        var listed = File.ReadAllText(Path.Combine(Root, "docs", "assumptions.md"));

        var unknown =
            from path in Paths
            from Match tag in Assumed().Matches(Read(path))
            where !listed.Contains($"| {tag.Groups["id"].Value} |", StringComparison.Ordinal)
            select $"{path}: {tag.Value}";

        Assert.Empty(unknown);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    [GeneratedRegex(@"@assumed-(?<id>\S+)")]
    private static partial Regex Assumed();
}
