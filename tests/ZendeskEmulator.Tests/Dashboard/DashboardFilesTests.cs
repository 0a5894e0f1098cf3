using System.Text.RegularExpressions;
using Xunit;
using ZendeskEmulator.Dashboard;
using ZendeskEmulator.Tests.Architecture;

namespace ZendeskEmulator.Tests.Dashboard;

/// <summary>What the files of the dashboard may be.</summary>
public sealed partial class DashboardFilesTests
{
    private const string Folder = "emulator/ZendeskEmulator/Dashboard/ui";
    private const int MaxBytes = 200 * 1024;
    private const int MaxLines = 250;
    private const int MaxColumns = 140;

    private static readonly IReadOnlyList<SourceFile> Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Repository.Root, Folder), path).Replace('\\', '/'))
            .Select(path => new SourceFile(path, Repository.ReadLines(Path.Combine(Folder, path)))),
    ];

    [Fact]
    public void All_files_are_embedded_and_have_at_most_200_kilobytes()
    {
        Assert.Equal(Files.Select(file => file.Path).Order(StringComparer.Ordinal), DashboardFiles.All.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(DashboardFiles.All.Values.Sum(file => file.Length), 1, MaxBytes);
    }

    [Fact]
    public void No_script_makes_markup_or_code_from_a_text() => Violations.None(Found(Dangerous()));

    [Fact]
    public void No_file_comes_from_another_origin() => Violations.None(Found(Elsewhere()));

    [Fact]
    public void The_page_has_no_inline_script_or_style_which_its_policy_forbids() =>
        Violations.None(Found(Inline(), file => file.Path.EndsWith(".html", StringComparison.Ordinal)));

    [Fact]
    public void Every_import_and_every_reference_leads_to_a_file()
    {
        var broken =
            from file in Files
            from line in file.Lines
            from Match match in Reference().Matches(line)
            let target = match.Groups[1].Value
            let folder = target.StartsWith("ui/", StringComparison.Ordinal) ? "" : Path.GetDirectoryName(file.Path)!
            let path = Path.GetRelativePath(
                "/", Path.GetFullPath(Path.Combine("/", folder, target.Replace("ui/", "", StringComparison.Ordinal))))
            where !DashboardFiles.All.ContainsKey(path.Replace('\\', '/'))
            select $"{file.Path}: {target}";

        Violations.None(broken);
    }

    [Fact]
    public void No_file_is_too_long_and_no_line_too_wide() => Violations.None(Files.SelectMany(TooLarge));

    [Fact]
    public void Dangerous_code_is_found()
    {
        Assert.Matches(Dangerous(), "node.innerHTML = name;");
        Assert.Matches(Dangerous(), "node.insertAdjacentHTML('beforeend', name);");
        Assert.Matches(Dangerous(), "document.write(name)");
        Assert.Matches(Dangerous(), "new Function(name)");
        Assert.Matches(Elsewhere(), "import x from 'https://cdn.example/x.js';");
        Assert.Matches(Elsewhere(), "<script src=\"//cdn.example/x.js\">");
        Assert.Matches(Inline(), "<p style=\"color: red\">");
        Assert.Matches(Inline(), "<p onclick=\"go()\">");
    }

    private static IEnumerable<string> TooLarge(SourceFile file)
    {
        if (file.Lines.Length > MaxLines)
        {
            yield return $"{file.Path} has {file.Lines.Length} lines";
        }
        for (var i = 0; i < file.Lines.Length; i++)
        {
            // A style is read by the word, not by the line.
            if (file.Lines[i].Length > MaxColumns && !file.Path.EndsWith(".css", StringComparison.Ordinal)
                && !file.Path.EndsWith(".svg", StringComparison.Ordinal))
            {
                yield return $"{file.Path}:{i + 1} has {file.Lines[i].Length} columns";
            }
        }
    }

    private static IEnumerable<string> Found(Regex forbidden, Func<SourceFile, bool>? isAbout = null) =>
        from file in Files
        where isAbout is null || isAbout(file)
        from line in file.Lines
        where forbidden.IsMatch(line)
        select $"{file.Path}: {line.Trim()}";

    [GeneratedRegex(
        @"innerHTML|outerHTML|insertAdjacentHTML|setHTML|document\.write|DOMParser|createContextualFragment|srcdoc|\beval\(|new Function")]
    private static partial Regex Dangerous();

    /// <summary>An address with a host; the one of an SVG's namespace is a name.</summary>
    [GeneratedRegex("""(["'`(=]\s*(https?:)?//(?!www\.w3\.org/2000/svg)\w)|@import""")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"<style|<script(?![^>]* src=)|\sstyle=|\son\w+=")]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:from |import\(|import |src="|href=")['"]?((?:\./|\.\./|ui/)[\w./-]+)['"]""")]
    private static partial Regex Reference();
}
