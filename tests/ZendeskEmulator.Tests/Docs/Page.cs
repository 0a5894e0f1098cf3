using ZendeskEmulator.Tests.Architecture;

namespace ZendeskEmulator.Tests.Docs;

/// <summary>A Markdown page of the repository.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
internal sealed record Page(string Path, string[] Lines)
{
    private const string Fence = "```";

    /// <summary>The pages that people read: at the root, under docs/, and beside the projects.</summary>
    public static IEnumerable<Page> All =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "artifacts" or "node_modules" or "load-reports" or "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new Page(path, Repository.ReadLines(path)));

    /// <summary>The pages that a newcomer follows line by line.</summary>
    public static IEnumerable<Page> Guides =>
        All.Where(page => page.Path == "README.md" || (page.Path.StartsWith("docs/", StringComparison.Ordinal)
            && !page.Path.StartsWith("docs/decisions/", StringComparison.Ordinal)));

    /// <summary>The lines outside code blocks.</summary>
    public IEnumerable<string> Text
    {
        get
        {
            var inside = false;
            foreach (var line in Lines)
            {
                var fence = line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
                inside ^= fence;
                if (!inside && !fence)
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>The blocks of shell lines, in order.</summary>
    public IEnumerable<ShellBlock> ShellBlocks
    {
        get
        {
            for (var line = 0; line < Lines.Length; line++)
            {
                if (Lines[line].StartsWith(Fence + "sh", StringComparison.Ordinal))
                {
                    var end = Array.IndexOf(Lines, Fence, line + 1);
                    yield return new ShellBlock(
                        line + 1, Lines[line][(Fence.Length + 2)..].Trim(), string.Join('\n', Lines[(line + 1)..end]));
                    line = end;
                }
            }
        }
    }
}

/// <summary>A block of shell lines on a page.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Note">
/// What follows the language: nothing, <c>status=201</c> for the status of its last response, or <c>not-run: …</c> with the
/// reason why the tests do not run it.
/// </param>
internal sealed record ShellBlock(int Line, string Note, string Script)
{
    private const string NotRunNote = "not-run:";
    private const string StatusNote = "status=";

    /// <summary>Why the tests do not run it; null when they do.</summary>
    public string? NotRun => Note.StartsWith(NotRunNote, StringComparison.Ordinal) ? Note[NotRunNote.Length..].Trim() : null;

    /// <summary>The status that its last response has; null where the page promises none.</summary>
    public string? Status => Note.StartsWith(StatusNote, StringComparison.Ordinal) ? Note[StatusNote.Length..] : null;
}
