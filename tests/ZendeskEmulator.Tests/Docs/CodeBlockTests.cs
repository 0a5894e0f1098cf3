using Xunit;
using ZendeskEmulator.Tests.Architecture;

namespace ZendeskEmulator.Tests.Docs;

/// <summary>
/// Whole files in the documentation: a block that begins with <c>```csharp file=samples/…</c> is that file, which the samples build
/// and run.
/// </summary>
public sealed class CodeBlockTests
{
    private const string Note = " file=";

    [Fact]
    public void A_block_that_names_a_file_is_that_file()
    {
        var blocks = Page.Guides.SelectMany(BlocksOf).ToArray();

        Assert.Equal(2, blocks.Length);
        Assert.All(blocks, block => Assert.Equal(Repository.ReadLines($"docs/{block.File}"), block.Lines));
    }

    private static IEnumerable<(string File, string[] Lines)> BlocksOf(Page page) =>
        from first in Enumerable.Range(0, page.Lines.Length)
        let fence = page.Lines[first]
        where fence.StartsWith("```", StringComparison.Ordinal) && fence.Contains(Note, StringComparison.Ordinal)
        let end = Array.IndexOf(page.Lines, "```", first + 1)
        select (fence[(fence.IndexOf(Note, StringComparison.Ordinal) + Note.Length)..], page.Lines[(first + 1)..end]);
}
