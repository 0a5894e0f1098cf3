using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class LargePagesTests
{
    [Fact]
    public void Linux_marks_the_heap_for_large_pages()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel/mm/transparent_hugepage"), "The system has no large pages.");
        Assert.SkipUnless(Environment.SystemPageSize == 4096, "The system has other pages.");

        LargePages.AskFor(8 << 20);

        // "hg" is the mark of memory for which large pages were asked; the runtime itself asks for none.
        Assert.Contains(
            File.ReadLines("/proc/self/smaps"),
            line => line.StartsWith("VmFlags:", StringComparison.Ordinal) && line.Contains(" hg", StringComparison.Ordinal));
    }
}
