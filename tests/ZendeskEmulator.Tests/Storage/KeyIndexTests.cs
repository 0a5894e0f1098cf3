using System.Collections.Concurrent;
using System.Globalization;
using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class KeyIndexTests
{
    private const long FirstId = 1_000_000_000_000;

    private readonly ConcurrentDictionary<long, string> keys = new();
    private readonly KeyIndex index;

    public KeyIndexTests() => index = new KeyIndex(FirstId, id => keys.GetValueOrDefault(id));

    [Theory]
    [InlineData("Ab-1")]
    [InlineData("ab-1")]
    [InlineData("AB-1")]
    public void A_key_is_found_ignoring_case(string key)
    {
        Set("Ab-1", 7);

        Assert.Equal(FirstId + 7, index.Find(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ab-")]
    [InlineData("Ab-1 ")]
    [InlineData("\u00c5b-1")]
    public void An_unknown_key_is_0(string key)
    {
        Set("Ab-1", 7);

        Assert.Equal(0, index.Find(key));
    }

    [Fact]
    public void A_key_that_went_from_one_record_to_another_names_the_other()
    {
        Set("Ab-1", 7);

        Set("aB-1", 8);
        Remove("Ab-1", 7);

        Assert.Equal(FirstId + 8, index.Find("Ab-1"));
    }

    [Fact]
    public void A_removed_key_is_free()
    {
        Set("Ab-1", 7);

        Remove("AB-1", 7);
        Remove("never there", 9);

        Assert.Equal(0, index.Find("Ab-1"));
    }

    [Fact]
    public void Of_many_keys_that_come_and_go_each_is_found_while_it_is_there()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var i = 1; i <= 20_000; i++)
            {
                Set(Key(i, round), i);
                if (i > 10_000)
                {
                    Remove(Key(i - 10_000, round), i - 10_000);
                }
            }
            var found = Enumerable.Range(1, 20_000).Count(i => index.Find(Key(i, round)) == FirstId + i);
            var wrong = Enumerable.Range(1, 20_000).Count(i => index.Find(Key(i, round)) is not 0 and var id && id != FirstId + i);
            for (var i = 10_001; i <= 20_000; i++)
            {
                Remove(Key(i, round), i);
            }

            Assert.Equal((10_000, 0), (found, wrong));
        }
    }

    [Fact]
    public async Task A_reader_finds_the_keys_that_stay_while_others_come_and_go()
    {
        Set("stays", 1);
        var done = false;
        var misses = 0;
        var reader = Task.Run(
            () =>
            {
                while (!Volatile.Read(ref done))
                {
                    misses += index.Find("STAYS") == FirstId + 1 ? 0 : 1;
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 2; i <= 100_000; i++)
        {
            Set(Key(i, 0), i);
            if (i % 3 == 0)
            {
                Remove(Key(i, 0), i);
            }
        }
        Volatile.Write(ref done, true);
        await reader;

        Assert.Equal(0, misses);
    }

    private static string Key(int i, int round) => string.Create(CultureInfo.InvariantCulture, $"person-{i}-{round}@example.com");

    private void Set(string key, int count)
    {
        keys[FirstId + count] = key;
        index.Set(key, FirstId + count);
    }

    private void Remove(string key, int count)
    {
        index.Remove(key, FirstId + count);
        keys.TryRemove(FirstId + count, out _);
    }
}
