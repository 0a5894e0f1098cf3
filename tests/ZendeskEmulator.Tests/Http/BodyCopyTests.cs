using Xunit;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Http;

public sealed class BodyCopyTests
{
    private readonly BodyCopy copy = new();

    [Theory]
    [InlineData(10, 10)]
    [InlineData(5_000, 5_000)]
    [InlineData(100_000, 20_000)]
    public void The_beginning_of_a_body_is_kept_and_all_of_it_is_counted(int length, int kept)
    {
        copy.Begin(20_000);
        var body = Body(length);

        foreach (var part in body.Chunk(3_000))
        {
            copy.Add(part);
        }

        Assert.Equal(length, copy.Length);
        Assert.True(copy.Kept.SequenceEqual(body.AsSpan(0, kept)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public void Nothing_of_a_body_is_left_for_the_next_one(int length)
    {
        copy.Begin(20_000);
        copy.Add(Body(length));
        copy.IsBeginning = true;
        var kept = copy.Kept;

        copy.Clear();
        copy.Begin(4);
        copy.Add("abcdefg"u8);

        Assert.DoesNotContain((byte)7, kept[4..10].ToArray());
        Assert.Equal((7, false), (copy.Length, copy.IsBeginning));
        Assert.True(copy.Kept.SequenceEqual("abcd"u8));
    }

    private static byte[] Body(int length) => [.. Enumerable.Repeat((byte)7, length)];
}
