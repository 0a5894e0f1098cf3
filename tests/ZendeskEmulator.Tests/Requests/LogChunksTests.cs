using Xunit;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>The arrays in which the request log keeps headers and bodies.</summary>
public sealed class LogChunksTests
{
    [Fact]
    public void What_is_kept_does_not_change_when_more_comes()
    {
        var chunks = new LogChunks();
        var sizes = Enumerable.Range(0, 500).Select(i => i * 37 % 3_000).Append(100_000).Append(0).Append(1).ToArray();

        var kept = sizes.Select((size, i) => chunks.Keep(Filled(size, i))).ToArray();

        for (var i = 0; i < sizes.Length; i++)
        {
            Assert.Equal(Filled(sizes[i], i), kept[i].ToArray());
        }
    }

    [Fact]
    public void Small_entries_share_an_array()
    {
        var chunks = new LogChunks();

        var arrays = Enumerable.Range(0, 1_000).Select(i => chunks.Keep(Filled(100, i)).Array).Distinct().ToArray();

        // 2, 4, 8 and 16 KB, then 32 KB each.
        Assert.InRange(arrays.Length, 4, 8);
        Assert.Equal(2 * 1024, arrays[0]!.Length);
        Assert.All(arrays, array => Assert.InRange(array!.Length, 2 * 1024, 32 * 1024));
    }

    [Fact]
    public void An_emptied_log_holds_no_array()
    {
        var chunks = new LogChunks();
        var before = chunks.Keep(Filled(10, 1)).Array;

        chunks.Clear();

        Assert.NotSame(before, chunks.Keep(Filled(10, 1)).Array);
    }

    private static byte[] Filled(int size, int value)
    {
        var bytes = new byte[size];
        bytes.AsSpan().Fill((byte)value);
        return bytes;
    }
}
