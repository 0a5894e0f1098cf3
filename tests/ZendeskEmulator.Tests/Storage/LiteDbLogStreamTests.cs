using Xunit;
using ZendeskEmulator.Storage.LiteDb;

namespace ZendeskEmulator.Tests.Storage;

public sealed class LiteDbLogStreamTests
{
    [Fact]
    public void While_the_log_is_moved_older_versions_of_a_page_are_blank()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        using var log = new LiteDbLogStream(folder.FileNamed("log.db"), waitsForDisk: false);
        Write(log, (7, 'a'), (8, 'b'), (7, 'c'), (0, 'd'), (8, 'e'), (7, 'f'));
        log.Commit();

        var before = Read(log, 6);
        log.HideOlderPages();
        var moved = Read(log, 6);

        Assert.Equal("abcdef", before);
        Assert.Equal("---def", moved);
    }

    [Fact]
    public void A_log_that_begins_again_has_all_its_pages()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        using var log = new LiteDbLogStream(folder.FileNamed("log.db"), waitsForDisk: false);
        Write(log, (7, 'a'), (7, 'b'));
        log.HideOlderPages();
        log.SetLength(0);
        Write(log, (8, 'c'), (7, 'd'), (9, 'e'));
        log.Commit();

        var before = Read(log, 3);
        log.HideOlderPages();

        Assert.Equal("cde", before);
        Assert.Equal("cde", Read(log, 3));
    }

    [Fact]
    public void Of_a_log_that_an_earlier_emulator_has_begun_every_page_is_moved()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        using (var earlier = new LiteDbLogStream(folder.FileNamed("log.db"), waitsForDisk: false))
        {
            Write(earlier, (7, 'a'), (8, 'b'));
            earlier.Commit();
        }
        using var log = new LiteDbLogStream(folder.FileNamed("log.db"), waitsForDisk: false);
        Write(log, (7, 'c'), (7, 'd'));

        log.HideOlderPages();

        Assert.Equal("abcd", Read(log, 4));
    }

    private static void Write(LiteDbLogStream log, params IEnumerable<(int Id, char Letter)> pages)
    {
        foreach (var (id, letter) in pages)
        {
            var page = new byte[LiteDbPage.Size];
            page[0] = (byte)id;
            page.AsSpan(100).Fill((byte)letter);
            log.Position = log.Length;
            log.Write(page, 0, page.Length);
        }
    }

    /// <summary>A letter for each page, a dash for a blank one.</summary>
    private static string Read(LiteDbLogStream log, int count)
    {
        var page = new byte[LiteDbPage.Size];
        log.Position = 0;
        return string.Concat(Enumerable.Range(0, count).Select(_ =>
        {
            Assert.Equal(page.Length, log.Read(page, 0, page.Length));
            return page.AsSpan().ContainsAnyExcept((byte)0) ? (char)page[^1] : '-';
        }));
    }
}
