using Xunit;

namespace ZendeskEmulator.Tests.Facade;

public sealed class EmulatorJobsTests
{
    [Fact]
    public async Task Pace_and_bulk_import_are_those_of_the_emulator_until_they_are_set()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Jobs = { Pace = JobPace.Manual, BulkImport = false },
        }, TestContext.Current.CancellationToken);
        var one = emulator.CreateAccount();
        var other = emulator.CreateAccount();

        one.Jobs.Pace = JobPace.Instant;
        one.Jobs.BulkImport = true;

        Assert.Equal((JobPace.Instant, true), (one.Jobs.Pace, one.Jobs.BulkImport));
        Assert.Equal((JobPace.Manual, false), (other.Jobs.Pace, other.Jobs.BulkImport));
    }

    [Fact]
    public async Task A_job_is_stepped_and_completed()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeUsersAsync(4);

        await account.Account.Jobs.StepAsync(id, 2);
        var stepped = await account.StandAsync(id);
        await account.Account.Jobs.StepAsync(id);

        Assert.Equal("working 2", stepped);
        Assert.Equal("completed 4", await account.StandAsync(id));
    }

    [Fact]
    public async Task A_job_is_failed_or_killed_with_a_message()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var failed = await account.TakeUsersAsync(2);
        var killed = await account.TakeUsersAsync(2);

        await account.Account.Jobs.FailAsync(failed, "Out of order");
        await account.Account.Jobs.KillAsync(killed);

        Assert.Equal(
            "failed Out of order",
            $"{(await account.JobAsync(failed)).Text("status")} {(await account.JobAsync(failed)).Text("message")}");
        Assert.Equal(
            "killed The job was killed",
            $"{(await account.JobAsync(killed)).Text("status")} {(await account.JobAsync(killed)).Text("message")}");
    }

    [Fact]
    public async Task Failures_and_a_stall_are_planned_for_the_next_job()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        account.Account.Jobs.PlanFailure(1, "No luck");
        account.Account.Jobs.PlanStall(2);
        var id = await account.TakeUsersAsync(3);

        await account.Account.Clock.AdvanceUntilIdleAsync();
        var stalled = await account.StandAsync(id);
        await account.Account.Jobs.StepAsync(id);

        Assert.Equal("working 2", stalled);
        Assert.Equal(
            """{"id":1,"error":"UserUpdateError","details":"Name: No luck","status":"Failed"}""",
            (await account.JobAsync(id)).Rows()[1]);
    }

    [Fact]
    public async Task A_job_that_is_not_pending_cannot_be_stepped_nor_ended()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var jobs = account.Account.Jobs;
        var done = await account.TakeUsersAsync(1);
        await jobs.StepAsync(done);

        await Assert.ThrowsAsync<ArgumentException>(() => jobs.StepAsync(done));
        await Assert.ThrowsAsync<ArgumentException>(() => jobs.FailAsync(done));
        await Assert.ThrowsAsync<ArgumentException>(() => jobs.KillAsync("V3-00000000000000000000000000000000"));
    }

    [Fact]
    public async Task Numbers_out_of_range_are_refused()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var jobs = account.Account.Jobs;
        var id = await account.TakeUsersAsync(1);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => jobs.StepAsync(id, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => jobs.PlanFailure(-1, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => jobs.PlanStall(100));
    }
}
