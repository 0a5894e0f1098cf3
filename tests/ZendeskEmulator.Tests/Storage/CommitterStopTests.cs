using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>The journal keeps its order to the end: what comes after a lost batch is lost too.</summary>
public sealed class CommitterStopTests
{
    [Fact]
    public async Task After_a_batch_is_given_up_nothing_later_is_committed_though_the_disk_takes_it_again()
    {
        // The attempt before the stop fails, and the last one.
        using var file = new FailingDataFile(failures: 2);
        var committer = Start(file);
        var first = committer.Append(Account, [Change("first")]);
        await file.Failed;
        var second = committer.Append(Account, [Change("second")]);

        committer.Dispose();

        Assert.NotSame(first, second);
        Assert.Empty(file.Committed);
        Assert.Equal(2, file.Attempts);
        Assert.False(await first.Outcome());
        Assert.False(await second.Outcome());
    }

    [Fact]
    public async Task A_batch_that_the_last_attempt_saves_is_followed_by_all_that_waits()
    {
        using var file = new FailingDataFile(failures: 1);
        var committer = Start(file);
        var first = committer.Append(Account, [Change("first")]);
        await file.Failed;
        var second = committer.Append(Account, [Change("second")]);

        committer.Dispose();

        Assert.Equal(["first", "second"], file.Committed);
        Assert.True(await first.Outcome());
        Assert.True(await second.Outcome());
    }

    [Fact]
    public async Task A_change_that_comes_after_the_end_is_not_waited_for()
    {
        using var file = new FailingDataFile(failures: 0);
        var committer = Start(file);
        committer.Dispose();

        var late = committer.Append(Account, [Change("late")]);

        Assert.False(await late.Outcome());
        Assert.Empty(file.Committed);
    }

    private static AccountRow Account => new(1, "default", 0, 1, 1, 0, ClockSetting.Real);

    private static Change Change(string record) => new(Organization.Schema.Kind, 1, 1_000_000_000_001, 1, record);

    private static Committer Start(IDataFile file)
    {
        // The next attempt is the one of the stop, however slow the machine is.
        var committer = new Committer(file, NullLogger.Instance, Timeout.InfiniteTimeSpan);
        committer.Start();
        return committer;
    }
}
