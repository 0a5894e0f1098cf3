using Xunit;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.JobStatuses;

public sealed class JobRestartTests
{
    [Fact]
    public async Task A_job_continues_after_a_restart_and_no_item_runs_twice()
    {
        using var folder = new TemporaryFolder();
        var id = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(TestJobs.Noon);
            var taken = await account.TakeUsersAsync(5);
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(104));
            Assert.Equal("working 2", await account.StandAsync(taken));
            return taken;
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.Account.Clock.AdvanceUntilIdleAsync();

            Assert.Equal("completed 5", await account.StandAsync(id));
            var users = await account.GetAsync("/api/v2/users?role=end-user");
            Assert.Equal(["Bulk 0", "Bulk 1", "Bulk 2", "Bulk 3", "Bulk 4"], users.Names("users"));
            Assert.Equal(
                users.Ids("users").Select(user => $$"""{"id":{{user}},"status":"Created"}"""),
                (await account.JobAsync(id)).Rows());
            return 0;
        });
    }

    [Fact]
    public async Task A_finished_job_is_shown_as_before()
    {
        using var folder = new TemporaryFolder();
        var (id, before) = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Jobs.Pace = JobPace.Manual;
            var taken = await account.TakeUsersAsync(3);
            await account.Account.Jobs.StepAsync(taken);
            return (taken, (await account.GetAsync($"/api/v2/job_statuses/{taken}")).Body);
        });

        var after = await EmulatorLife.RunAsync(folder, async account => (await account.GetAsync($"/api/v2/job_statuses/{id}")).Body);

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Planned_failures_and_a_stall_of_a_taken_job_are_kept()
    {
        using var folder = new TemporaryFolder();
        var id = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(TestJobs.Noon);
            account.Account.Jobs.PlanFailure(1, "planned");
            account.Account.Jobs.PlanStall(2);
            return await account.TakeUsersAsync(3);
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.Account.Clock.AdvanceUntilIdleAsync();
            Assert.Equal("working 2", await account.StandAsync(id));
            await account.Account.Jobs.StepAsync(id);
            Assert.Contains("planned", (await account.JobAsync(id)).Rows()[1], StringComparison.Ordinal);
            return 0;
        });
    }

    [Fact]
    public async Task An_agents_job_does_no_more_after_a_restart_than_the_agent_may()
    {
        using var folder = new TemporaryFolder();
        var id = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(TestJobs.Noon);
            await account.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");
            var taken = await account.SendAsync(
                HttpMethod.Post,
                "/api/v2/users/create_many",
                """{"users":[{"name":"B","email":"b@example.com","role":"admin"}]}""",
                TestCredentials.Token("agent@example.com", "any"));
            return taken.JobId();
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.Account.Clock.AdvanceUntilIdleAsync();
            Assert.Contains("You do not have access", Assert.Single((await account.JobAsync(id)).Rows()), StringComparison.Ordinal);
            return 0;
        });
    }
}
