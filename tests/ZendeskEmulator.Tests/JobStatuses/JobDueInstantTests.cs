using Xunit;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.JobStatuses;

/// <summary>A job's next item is done at its instant, whatever happens to the process or the pace before.</summary>
public sealed class JobDueInstantTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData(0, "queued", ".100")]
    [InlineData(60, "queued", ".100")]
    [InlineData(104, "working 2", ".106")]
    public async Task A_restart_runs_no_item_while_the_clock_stands_still(int milliseconds, string stand, string due)
    {
        using var folder = new TemporaryFolder();
        var id = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(TestJobs.Noon);
            var taken = await account.TakeUsersAsync(5);
            await account.Account.Clock.AdvanceAsync(milliseconds * Millisecond);
            return taken;
        });

        for (var restart = 0; restart < 3; restart++)
        {
            await EmulatorLife.RunAsync(folder, async account =>
            {
                await account.Account.Clock.AdvanceAsync(TimeSpan.Zero);

                Assert.Equal(stand, await account.StandAsync(id));
                Assert.Equal(due, DueOf(account));
                return 0;
            });
        }
    }

    [Fact]
    public async Task The_next_job_keeps_its_instant_over_a_restart_too()
    {
        using var folder = new TemporaryFolder();
        var second = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(TestJobs.Noon);
            await account.TakeUsersAsync(1);
            await account.Account.Clock.AdvanceAsync(90 * Millisecond);
            var taken = await account.TakeUsersAsync(1);
            await account.Account.Clock.AdvanceAsync(20 * Millisecond);
            return taken;
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.Account.Clock.AdvanceAsync(79 * Millisecond);
            Assert.Equal("queued", await account.StandAsync(second));
            await account.Account.Clock.AdvanceAsync(Millisecond);
            Assert.Equal("completed 1", await account.StandAsync(second));
            return 0;
        });
    }

    [Fact]
    public async Task A_clock_that_was_set_back_before_a_restart_lets_no_job_wait_for_the_old_year()
    {
        using var folder = new TemporaryFolder();
        var id = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(TestJobs.Noon.AddYears(50));
            var taken = await account.TakeUsersAsync(1);
            account.Account.Clock.Freeze(TestJobs.Noon);
            return taken;
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            Assert.Equal("completed 1", await account.StandAsync(id));
            return 0;
        });
    }

    [Theory]
    [InlineData(JobPace.Fast, JobPace.Realistic, ".100")]
    [InlineData(JobPace.Realistic, JobPace.Fast, "1.000")]
    [InlineData(JobPace.Fast, JobPace.Fast, ".100")]
    [InlineData(JobPace.Manual, JobPace.Fast, ".150")]
    [InlineData(JobPace.Manual, JobPace.Realistic, "1.050")]
    public async Task A_change_of_pace_runs_no_item_while_the_clock_stands_still(JobPace before, JobPace after, string due)
    {
        using var account = await TestJobs.NewFrozenAccountAsync(before);
        var id = await account.TakeUsersAsync(3);
        await account.Account.Clock.AdvanceAsync(50 * Millisecond);

        account.Account.Jobs.Pace = after;
        await account.Account.Clock.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal("queued", await account.StandAsync(id));
        Assert.Equal(due, DueOf(account));
    }

    [Fact]
    public async Task A_halted_job_continues_after_the_time_of_one_item()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var id = await account.TakeUsersAsync(3);
        await account.Account.Clock.AdvanceAsync(101 * Millisecond);

        account.Account.Jobs.Pace = JobPace.Manual;
        await account.Account.Clock.AdvanceAsync(500 * Millisecond);
        account.Account.Jobs.Pace = JobPace.Fast;
        await account.Account.Clock.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal("working 1", await account.StandAsync(id));
        Assert.Equal(".604", DueOf(account));
    }

    [Fact]
    public async Task A_job_that_comes_after_one_that_was_ended_by_hand_waits_its_own_time_in_the_queue()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var first = await account.TakeUsersAsync(1);
        await account.Account.Jobs.StepAsync(first);
        Assert.Empty(account.Account.Clock.NextEvents);
        await account.Account.Clock.AdvanceAsync(50 * Millisecond);

        await account.TakeUsersAsync(1);

        Assert.Equal(".150", DueOf(account));
    }

    private static string DueOf(TestAccount account)
    {
        var since = Assert.Single(account.Account.Clock.NextEvents).At - TestJobs.Noon;
        return since.TotalSeconds.ToString("#.000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
