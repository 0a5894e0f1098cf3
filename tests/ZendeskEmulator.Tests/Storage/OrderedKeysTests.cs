using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class OrderedKeysTests
{
    [Theory]
    [InlineData(1, 20_000, 5_000)]
    [InlineData(2, 20_000, 3)]
    [InlineData(3, 20_000, 1_000_000)]
    public void The_keys_equal_those_of_a_sorted_set(int seed, int steps, int range)
    {
        var random = new Random(seed);
        var keys = new OrderedKeys();
        var expected = new SortedSet<OrderedKey>();
        for (var i = 0; i < steps; i++)
        {
            var entry = new OrderedKey((ulong)random.Next(range), random.Next(1_000));
            if (random.Next(5) > 1)
            {
                keys.Add(entry.Key, entry.Count);
                expected.Add(entry);
            }
            else
            {
                var gone = expected.Count > 0 && random.Next(2) == 0 ? expected.GetViewBetween(entry, new(ulong.MaxValue, 0)).Min : entry;
                keys.Remove(gone.Key, gone.Count);
                expected.Remove(gone);
            }
        }

        Assert.Equal(expected.Count, keys.Count);
        Assert.Equal(expected, keys.Behind(null, ulong.MaxValue));
        for (var i = 0; i < 200; i++)
        {
            var (one, other) = ((ulong)random.Next(range), (ulong)random.Next(range));
            var (first, last) = (Math.Min(one, other), Math.Max(one, other));
            Assert.Equal(expected.Where(entry => entry.Key >= first && entry.Key <= last), keys.Range(first, last));
            var place = new OrderedKey(one, random.Next(1_000));
            Assert.Equal(expected.Where(entry => entry.CompareTo(place) > 0), keys.Behind(place, ulong.MaxValue));
        }
    }

    [Fact]
    public async Task A_reader_beside_a_writer_reads_every_entry_that_stays_once()
    {
        var keys = new OrderedKeys();
        for (var i = 0; i < 5_000; i++)
        {
            keys.Add((ulong)i * 2, i);
        }
        using var done = new CancellationTokenSource();
        var writer = Task.Run(
            () =>
            {
                var random = new Random(1);
                while (!done.IsCancellationRequested)
                {
                    var odd = ((ulong)random.Next(5_000) * 2) + 1;
                    keys.Add(odd, 0);
                    keys.Remove(odd, 0);
                }
            },
            TestContext.Current.CancellationToken);

        for (var round = 0; round < 50; round++)
        {
            Assert.Equal(5_000, keys.Behind(null, ulong.MaxValue).Count(entry => entry.Key % 2 == 0));
        }

        await done.CancelAsync();
        await writer;
    }
}
