using Xunit;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>The arrays in which the request log keeps headers and bodies.</summary>
public sealed class LogChunksTests
{
    [Fact]
    public void Kept_entries_do_not_change_when_more_are_added()
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
    public void Arrays_are_used_again_when_their_entries_have_left()
    {
        var chunks = new LogChunks();
        var arrays = new HashSet<byte[]>(ReferenceEqualityComparer.Instance);
        var kept = new Queue<(ArraySegment<byte> Bytes, byte[] Expected)>();

        for (var i = 0; i < 20_000; i++)
        {
            var expected = Filled(i % 97 == 0 ? 5_000 : 200 + (i * 31 % 800), i);
            var bytes = chunks.Keep(expected);
            kept.Enqueue((bytes, expected));
            if (expected.Length < 5_000)
            {
                arrays.Add(bytes.Array!);
            }
            if (kept.Count > 200)
            {
                var (oldest, was) = kept.Dequeue();
                Assert.Equal(was, oldest.ToArray());
                chunks.Release(oldest);
            }
        }

        // 200 entries of 600 bytes fill four arrays; one more is partly free, one is spare, and the first ones were smaller.
        Assert.InRange(arrays.Count, 4, 12);
    }

    [Fact]
    public void Arrays_are_used_again_after_an_entry_that_the_first_one_has_no_room_for()
    {
        var chunks = new LogChunks();
        chunks.Release(chunks.Keep(Filled(100, 1)));
        var arrays = new HashSet<byte[]>(ReferenceEqualityComparer.Instance);

        var oldest = chunks.Keep(Filled(3_000, 2));
        for (var i = 0; i < 1_000; i++)
        {
            var next = chunks.Keep(Filled(3_000, i));
            arrays.Add(next.Array!);
            chunks.Release(oldest);
            oldest = next;
        }

        Assert.InRange(arrays.Count, 1, 8);
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
