using Xunit;

namespace ZendeskEmulator.Tests.JobStatuses;

public sealed class JobPaceTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Fast_is_a_tenth_of_a_second_in_the_queue_and_three_milliseconds_an_item()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var id = await account.TakeUsersAsync(3);

        await account.Account.Clock.AdvanceAsync(99 * Millisecond);
        var waiting = await account.StandAsync(id);
        await account.Account.Clock.AdvanceAsync(Millisecond);
        var begun = await account.StandAsync(id);
        await account.Account.Clock.AdvanceAsync(3 * Millisecond);
        var middle = await account.StandAsync(id);
        await account.Account.Clock.AdvanceAsync(3 * Millisecond);
        var end = await account.StandAsync(id);

        Assert.Equal(["queued", "working 1", "working 2", "completed 3"], [waiting, begun, middle, end]);
    }

    [Fact]
    public async Task Realistic_is_a_second_in_the_queue_and_fifteen_items_a_second()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Realistic);
        var id = await account.TakeUsersAsync(31);

        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1) - Millisecond);
        var waiting = await account.StandAsync(id);
        await account.Account.Clock.AdvanceAsync(2 * Millisecond);
        var begun = await account.StandAsync(id);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        var middle = await account.StandAsync(id);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        var end = await account.StandAsync(id);

        Assert.Equal(["queued", "working 1", "working 16", "completed 31"], [waiting, begun, middle, end]);
    }

    [Fact]
    public async Task Instant_is_done_without_the_clock_being_moved()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Instant);
        var taken = await account.PostAsync("/api/v2/users/create_many", TestJobs.UsersBody(100));

        Assert.Equal("queued", taken.Json.GetProperty("job_status").Text("status"));
        Assert.Equal("completed 100", await account.StandAsync(taken.JobId()));
        Assert.Equal(TestJobs.Noon, account.Account.Clock.UtcNow);
    }

    [Fact]
    public async Task Manual_does_nothing_by_itself()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        var id = await account.TakeUsersAsync(2);

        var advance = await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Empty(advance.Fired);
        Assert.Equal("queued", await account.StandAsync(id));
    }

    [Fact]
    public async Task No_item_runs_while_the_clock_stands_still()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var id = await account.TakeUsersAsync(2);

        await account.Account.Clock.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal("queued", await account.StandAsync(id));
        Assert.Equal(
            $"job {id} does item 1 of 2 at 12:00:00.100",
            Assert.Single(account.Account.Clock.NextEvents.Select(next => $"{next.What} at {next.At:HH:mm:ss.fff}")));
    }

    [Fact]
    public async Task Moving_the_clock_runs_and_lists_every_item()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var id = await account.TakeUsersAsync(3);

        var advance = await account.Account.Clock.AdvanceUntilIdleAsync();

        Assert.Equal(
            [$"job {id} does item 1 of 3 at .100", $"job {id} does item 2 of 3 at .103", $"job {id} does item 3 of 3 at .106"],
            advance.Fired.Select(fired => $"{fired.What} at {fired.At:.fff}"));
        Assert.Equal("completed 3", await account.StandAsync(id));
        Assert.Equal(4, await account.CountUsersAsync());
        Assert.Empty(account.Account.Clock.NextEvents);
    }

    [Fact(Timeout = 60_000)]
    public async Task On_real_time_a_job_continues_by_itself()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        var id = await account.TakeUsersAsync(20);

        var seen = new List<string> { "queued" };
        while (seen[^1] != "completed 20")
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            seen.Add(await account.StandAsync(id));
        }

        Assert.Equal(seen.Distinct().Count(), seen.Where((stand, i) => i == 0 || stand != seen[i - 1]).Count());
        Assert.Equal(21, await account.CountUsersAsync());
    }

    [Fact]
    public async Task Jobs_are_done_one_after_the_other_the_oldest_first()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var first = await account.TakeUsersAsync(3);
        var second = await account.TakeUsersAsync(2);

        await account.Account.Clock.AdvanceAsync(106 * Millisecond);
        string[] atFirst = [await account.StandAsync(first), await account.StandAsync(second)];
        await account.Account.Clock.AdvanceAsync(3 * Millisecond);
        string[] then = [await account.StandAsync(first), await account.StandAsync(second)];

        Assert.Equal(["completed 3", "queued"], atFirst);
        Assert.Equal(["completed 3", "working 1"], then);
    }

    [Fact]
    public async Task A_job_that_comes_while_another_ends_waits_its_own_time_in_the_queue()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        await account.TakeUsersAsync(1);
        await account.Account.Clock.AdvanceAsync(90 * Millisecond);
        var second = await account.TakeUsersAsync(1);

        await account.Account.Clock.AdvanceAsync(99 * Millisecond);
        var before = await account.StandAsync(second);
        await account.Account.Clock.AdvanceAsync(Millisecond);
        var after = await account.StandAsync(second);

        Assert.Equal("queued", before);
        Assert.Equal("completed 1", after);
    }

    [Fact]
    public async Task A_pace_that_is_set_while_a_job_works_is_its_pace_from_now_on()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Realistic);
        var id = await account.TakeUsersAsync(5);
        await account.Account.Clock.AdvanceToNextEventAsync();

        account.Account.Jobs.Pace = JobPace.Manual;
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var still = await account.StandAsync(id);
        account.Account.Jobs.Pace = JobPace.Instant;

        Assert.Equal("working 1", still);
        Assert.Equal("completed 5", await account.StandAsync(id));
    }

    [Fact]
    public async Task However_often_the_pace_is_set_there_is_one_next_step()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        await account.TakeUsersAsync(50);

        for (var i = 0; i < 10; i++)
        {
            account.Account.Jobs.Pace = JobPace.Fast;
            await account.Account.Clock.AdvanceToNextEventAsync();
        }

        Assert.Single(account.Account.Clock.NextEvents);
    }

    [Fact]
    public async Task A_stalled_job_does_not_hold_up_the_others()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        account.Account.Jobs.PlanStall(2);
        var stalled = await account.TakeUsersAsync(4);
        var other = await account.TakeUsersAsync(3);

        await account.Account.Clock.AdvanceUntilIdleAsync();

        Assert.Equal("working 2", await account.StandAsync(stalled));
        Assert.Equal("completed 3", await account.StandAsync(other));
    }

    [Fact]
    public async Task A_reset_ends_what_a_job_was_doing_and_new_jobs_run()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var old = await account.TakeUsersAsync(100);
        await account.Account.Clock.AdvanceAsync(110 * Millisecond);

        await account.Account.ResetAsync();
        account.Account.Clock.Freeze();
        var afterReset = await account.GetAsync($"/api/v2/job_statuses/{old}");
        var users = await account.CountUsersAsync();
        var fresh = await account.TakeUsersAsync(2);
        await account.Account.Clock.AdvanceUntilIdleAsync();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, afterReset.Status);
        Assert.Equal(1, users);
        Assert.Equal("completed 2", await account.StandAsync(fresh));
        Assert.Equal(3, await account.CountUsersAsync());
    }
}
