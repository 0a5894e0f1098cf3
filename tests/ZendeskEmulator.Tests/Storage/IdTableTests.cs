using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class IdTableTests
{
    private const long FirstId = 1_000_000_000_000;

    private readonly IdTable<string> table = new(FirstId, text => text != "deleted");

    [Fact]
    public void A_record_is_found_by_its_id()
    {
        table.Set(FirstId + 1, "one");
        table.Set(FirstId + 200, "two hundred");

        Assert.Equal("one", table.Find(FirstId + 1));
        Assert.Equal("two hundred", table.Find(FirstId + 200));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(FirstId - 1)]
    [InlineData(FirstId + 2)]
    [InlineData(FirstId + 64)]
    [InlineData(FirstId + 100_000_000)]
    public void An_id_without_a_record_finds_nothing(long id)
    {
        table.Set(FirstId + 1, "one");

        Assert.Null(table.Find(id));
    }

    [Fact]
    public void A_record_is_replaced_in_its_place()
    {
        table.Set(FirstId + 1, "one");

        table.Set(FirstId + 1, "uno");

        Assert.Equal("uno", table.Find(FirstId + 1));
        Assert.Equal(1, table.Count);
    }

    [Fact]
    public void A_removed_record_leaves_a_hole()
    {
        table.Set(FirstId + 1, "one");
        table.Set(FirstId + 2, "two");
        table.Set(FirstId + 3, "three");

        table.Set(FirstId + 2, null);

        Assert.Null(table.Find(FirstId + 2));
        Assert.Equal(["one", "three"], table.Page(0, 10));
        Assert.Equal(2, table.Count);
    }

    [Fact]
    public void An_unlisted_record_is_found_but_neither_counted_nor_in_a_page()
    {
        table.Set(FirstId + 1, "one");
        table.Set(FirstId + 2, "two");

        table.Set(FirstId + 1, "deleted");

        Assert.Equal("deleted", table.Find(FirstId + 1));
        Assert.Equal(1, table.Count);
        Assert.Equal(["two"], table.Page(0, 10));
    }

    [Fact]
    public void A_page_is_in_order_of_id_for_any_order_of_the_puts()
    {
        foreach (var id in (int[])[130, 1, 64, 63, 65, 128])
        {
            table.Set(FirstId + id, $"{id}");
        }

        Assert.Equal(["1", "63", "64", "65", "128", "130"], table.Page(0, 10));
    }

    [Theory]
    [InlineData(0, 3, "1,3,5")]
    [InlineData(1, 3, "3,5,7")]
    [InlineData(32, 2, "65,67")]
    [InlineData(31, 3, "63,65,67")]
    [InlineData(98, 10, "197,199")]
    [InlineData(99, 10, "199")]
    [InlineData(100, 10, "")]
    [InlineData(10_000_000_000, 10, "")]
    [InlineData(0, 0, "")]
    public void A_page_skips_records_and_not_ids(long skip, int take, string expected)
    {
        for (var id = 1; id <= 200; id++)
        {
            table.Set(FirstId + id, id % 2 == 1 ? $"{id}" : "deleted");
        }

        Assert.Equal(expected, string.Join(',', table.Page(skip, take)));
    }

    [Theory]
    [InlineData(FirstId - 1)]
    [InlineData(FirstId + 100_000_000)]
    public void An_id_of_another_account_is_refused(long id) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Set(id, "foreign"));

    [Fact]
    public async Task Readers_find_every_record_that_was_there_when_they_began()
    {
        const int Records = 20_000;
        var written = 0;
        var writer = Task.Run(() =>
        {
            for (var id = 1; id <= Records; id++)
            {
                table.Set(FirstId + id, "record");
                Volatile.Write(ref written, id);
            }
        }, TestContext.Current.CancellationToken);

        var reader = Task.Run(() =>
        {
            int seen;
            do
            {
                seen = Volatile.Read(ref written);
                Assert.True(table.Count >= seen);
                Assert.True(seen == 0 || table.Find(FirstId + seen) is not null);
                // More than had been seen when the writer is quicker.
                Assert.InRange(table.Page(Math.Max(0, seen - 10), 10).Count, Math.Min(seen, 10), 10);
            }
            while (seen < Records);
        }, TestContext.Current.CancellationToken);

        await Task.WhenAll(writer, reader);
    }
}
