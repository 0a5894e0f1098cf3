using Xunit;

namespace ZendeskEmulator.Tests.JobStatuses;

[Trait("Category", "Long")]
public sealed class FinishedJobsTests
{
    [Fact]
    public async Task The_oldest_of_more_than_10000_finished_jobs_are_deleted()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Limits = { Mode = LimitsMode.Off }, Jobs = { Pace = JobPace.Manual } },
            TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        var ids = new List<string>();
        for (var i = 0; i < 10_000; i++)
        {
            ids.Add(await account.TakeJobAsync(HttpMethod.Delete, "users/destroy_many?ids=42"));
            await account.Account.Jobs.KillAsync(ids[^1]);
        }

        var full = (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count");
        ids.Add(await account.TakeJobAsync(HttpMethod.Delete, "users/destroy_many?ids=42"));
        var withPending = (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count");
        await account.Account.Jobs.KillAsync(ids[^1]);
        var after = (await account.GetAsync("/api/v2/job_statuses")).Json.Number("count");

        Assert.Equal([10_000, 10_001, 10_000], new[] { full, withPending, after });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/job_statuses/{ids[0]}")).Status);
        Assert.Equal("killed 0", await account.StandAsync(ids[1]));
    }
}
