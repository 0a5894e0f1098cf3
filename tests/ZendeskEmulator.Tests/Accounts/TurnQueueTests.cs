using Xunit;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Tests.Accounts;

/// <summary>The turn to write to an account.</summary>
public sealed class TurnQueueTests
{
    private readonly TurnQueue turns = new(maxWaiting: 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_take_turns_in_the_order_of_arrival()
    {
        var order = new List<int>();
        Assert.True(await turns.TakeAsync(isBounded: true, Cancellation));
        var first = WriteAsync(1);
        var second = WriteAsync(2);
        Assert.Empty(order);

        turns.Release();
        await Task.WhenAll(first, second);

        Assert.Equal([1, 2], order);

        async Task WriteAsync(int number)
        {
            Assert.True(await turns.TakeAsync(isBounded: true, Cancellation));
            order.Add(number);
            turns.Release();
        }
    }

    [Fact]
    public async Task A_free_turn_is_taken_at_once_and_without_an_allocation()
    {
        await turns.TakeAsync(isBounded: true, Cancellation);
        turns.Release();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            var take = turns.TakeAsync(isBounded: true, Cancellation);
            Assert.True(take.IsCompletedSuccessfully);
            turns.Release();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public async Task More_than_may_wait_are_turned_away_but_for_those_without_a_bound()
    {
        await turns.TakeAsync(isBounded: true, Cancellation);
        var waiting = Enumerable.Range(0, 3).Select(_ => turns.TakeAsync(isBounded: true, Cancellation).AsTask()).ToArray();

        var refused = await turns.TakeAsync(isBounded: true, Cancellation);
        var unbounded = turns.TakeAsync(isBounded: false, Cancellation).AsTask();
        for (var i = 0; i < 4; i++)
        {
            turns.Release();
        }

        Assert.False(refused);
        Assert.All(await Task.WhenAll([.. waiting, unbounded]), Assert.True);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_passed_over()
    {
        using var impatient = new CancellationTokenSource();
        await turns.TakeAsync(isBounded: true, Cancellation);
        var gone = turns.TakeAsync(isBounded: true, impatient.Token).AsTask();
        var patient = turns.TakeAsync(isBounded: true, Cancellation).AsTask();

        await impatient.CancelAsync();
        turns.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.True(await patient);
    }

    [Fact]
    public async Task Nobody_is_lost_when_many_take_turns_at_once()
    {
        var many = new TurnQueue(maxWaiting: 1_000_000);
        var inside = 0;
        var most = 0;
        var writes = 0;

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                await many.TakeAsync(isBounded: true, Cancellation);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                writes++;
                Interlocked.Decrement(ref inside);
                many.Release();
            }
        })));

        Assert.Equal((1, 32_000), (most, writes));
        var next = many.TakeAsync(isBounded: true, Cancellation);
        Assert.True(next.IsCompletedSuccessfully);
        Assert.True(await next);
    }
}
