using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.JobStatuses;

public sealed class KeptJobsTests
{
    [Fact]
    public async Task The_oldest_jobs_are_deleted_when_rows_take_more_than_64_MB()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var ids = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            account.Account.Jobs.PlanFailure(0, new string('x', 10_000_000));
            ids.Add(await account.TakeUsersAsync(1));
            await account.Account.Jobs.StepAsync(ids[^1]);
        }

        var statuses = new List<HttpStatusCode>();
        foreach (var id in ids)
        {
            statuses.Add((await account.GetAsync($"/api/v2/job_statuses/{id}")).Status);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, .. Enumerable.Repeat(HttpStatusCode.OK, 6)], statuses);
    }
}
