using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using ZendeskEmulator.Tests.Architecture;

namespace ZendeskEmulator.Tests.Docs;

/// <summary>Every link between pages leads somewhere.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_to_a_file_or_heading_leads_to_it()
    {
        var broken =
            from page in Page.All
            from link in Links(page)
            where !Leads(page, link)
            select $"{page.Path}: {link}";

        Assert.Empty(broken);
    }

    [Fact]
    public void A_missing_file_and_a_missing_heading_are_found()
    {
        var page = new Page("docs/README.md", ["# Documentation"]);

        Assert.True(Leads(page, "settings.md"));
        Assert.True(Leads(page, "#documentation"));
        Assert.False(Leads(page, "no-such-page.md"));
        Assert.False(Leads(page, "settings.md#no-such-heading"));
    }

    [Fact]
    public void The_index_names_every_guide()
    {
        var index = string.Join('\n', Repository.ReadLines("docs/README.md"));

        var missing = Page.Guides.Select(page => page.Path).Where(path => path is not ("README.md" or "docs/README.md"))
            .Select(path => path["docs/".Length..])
            .Where(
                name => !name.StartsWith("samples/", StringComparison.Ordinal) && !index.Contains($"({name})", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_README_has_at_most_10_kilobytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(string.Join('\n', Repository.ReadLines("README.md"))), 1, 10 * 1024);

    private static IEnumerable<string> Links(Page page) =>
        from line in page.Text
        from Match match in Link().Matches(line)
        let target = match.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select target;

    private static bool Leads(Page page, string link)
    {
        var (file, heading) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var path = file.Length == 0 ? page.Path : Path.Combine(Path.GetDirectoryName(page.Path)!, file);
        var full = Path.GetFullPath(Path.Combine(Repository.Root, path));
        return heading is null
            ? File.Exists(full) || Directory.Exists(full)
            : File.Exists(full) && Headings(file.Length == 0 ? page.Lines : File.ReadAllLines(full)).Contains(heading);
    }

    /// <summary>The anchors that a page's headings have on GitHub.</summary>
    private static IEnumerable<string> Headings(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!`)\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
