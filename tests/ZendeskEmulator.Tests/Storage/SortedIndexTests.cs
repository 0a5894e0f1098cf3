using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Ids in the order of a key.</summary>
public sealed class SortedIndexTests
{
    private readonly Dictionary<long, Named> records = [];
    private readonly SortedIndex<Named> index;

    public SortedIndexTests() =>
        index = new(new SortKey<Named>("name", record => record.Name), record => record.Id, () => records.Values.ToArray());

    [Fact]
    public void The_first_use_sorts_what_is_there_by_key_and_id()
    {
        Put(new Named(2, "b"), new Named(3, "a"), new Named(1, "b"));

        Assert.False(index.IsUsed);
        Assert.Equal([3L, 1, 2], index.Places.Select(place => place.Id));
        Assert.True(index.IsUsed);
    }

    [Fact]
    public void Changes_after_the_first_use_keep_the_order()
    {
        Put(new Named(1, "b"), new Named(2, "c"));
        _ = index.Places;

        index.Move(null, new Named(3, "a"));
        index.Move(new Named(1, "b"), new Named(1, "d"));
        index.Move(new Named(2, "c"), null);

        Assert.Equal([3L, 1], index.Places.Select(place => place.Id));
    }

    [Fact]
    public async Task Changes_while_the_first_use_reads_are_not_lost()
    {
        using var reading = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        Put(new Named(1, "b"), new Named(2, "c"));
        var slow = new SortedIndex<Named>(new SortKey<Named>("name", record => record.Name), record => record.Id, () =>
        {
            var read = records.Values.ToArray();
            reading.Release();
            goOn.Wait();
            return read;
        });

        var places = Task.Run(() => slow.Places, TestContext.Current.CancellationToken);
        await reading.WaitAsync(TestContext.Current.CancellationToken);
        slow.Move(new Named(1, "b"), new Named(1, "z"));
        slow.Move(null, new Named(3, "a"));
        goOn.Release();

        Assert.Equal([3L, 2, 1], (await places).Select(place => place.Id));
    }

    [Fact]
    public void A_key_is_cut_to_what_a_cursor_can_carry_and_never_inside_a_letter()
    {
        var sort = new SortKey<Named>("name", record => record.Name);

        Assert.Equal(new string('a', 200), sort.Of(new Named(1, new string('a', 201))));
        Assert.Equal(new string('a', 199), sort.Of(new Named(1, new string('a', 199) + "😀")));
    }

    private void Put(params Named[] put)
    {
        foreach (var record in put)
        {
            records[record.Id] = record;
        }
    }

    private sealed record Named(long Id, string Name);
}
