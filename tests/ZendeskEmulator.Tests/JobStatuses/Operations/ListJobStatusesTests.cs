using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.JobStatuses.Operations;

public sealed class ListJobStatusesTests
{
    [Fact]
    public async Task The_newest_job_comes_first()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var ids = await TakeAsync(account, 3);

        var list = await account.GetAsync("/api/v2/job_statuses.json");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(["job_statuses", "next_page", "previous_page", "count"], list.Json.Keys());
        Assert.Equal(Enumerable.Reverse(ids), IdsOf(list.Json));
        Assert.Equal(3, list.Json.Number("count"));
        Assert.Equal(
            ["id", "job_type", "url", "total", "progress", "status", "message", "results"],
            list.Json.GetProperty("job_statuses")[0].Keys());
    }

    [Fact]
    public async Task The_list_is_paged_by_cursor_both_ways()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var ids = await TakeAsync(account, 5);

        var first = (await account.GetAsync("/api/v2/job_statuses?page[size]=2")).Json;
        var second = (await account.GetAsync(first.GetProperty("links").Text("next")!)).Json;
        var third = (await account.GetAsync(second.GetProperty("links").Text("next")!)).Json;
        var back = (await account.GetAsync(third.GetProperty("links").Text("prev")!)).Json;

        Assert.Equal([ids[4], ids[3]], IdsOf(first));
        Assert.Equal([ids[2], ids[1]], IdsOf(second));
        Assert.Equal([ids[0]], IdsOf(third));
        Assert.Equal([ids[2], ids[1]], IdsOf(back));
        Assert.Equal(
            [true, true, false],
            ((JsonElement[])[first, second, third]).Select(page => page.GetProperty("meta").Flag("has_more")));
    }

    [Fact]
    public async Task An_account_without_jobs_has_an_empty_page()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var list = await account.GetAsync("/api/v2/job_statuses?page[size]=2");

        Assert.Equal(
            """{"job_statuses":[],"meta":{"has_more":false,"after_cursor":null,"before_cursor":null},"links":{"prev":null,"next":null}}""",
            list.Body);
    }

    [Fact]
    public async Task Jobs_that_finished_a_day_ago_are_left_out()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        var ids = await TakeAsync(account, 3);
        await account.Account.Jobs.StepAsync(ids[0]);
        await account.Account.Jobs.KillAsync(ids[1]);

        account.Account.Clock.Freeze(TestJobs.Noon.AddDays(1));
        var list = await account.GetAsync("/api/v2/job_statuses");

        Assert.Equal([ids[2]], IdsOf(list.Json));
        Assert.Equal(1, list.Json.Number("count"));
    }

    [Fact]
    public async Task Show_many_returns_existing_jobs_in_order_of_id_each_once()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var ids = await TakeAsync(account, 3);

        var response = await account.GetAsync(
            $"/api/v2/job_statuses/show_many.json?ids={ids[2]},V3-00000000000000000000000000000000,{ids[0]},{ids[2]}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal([ids[0], ids[2]], IdsOf(response.Json));
    }

    [Fact]
    public async Task Show_many_takes_a_hundred_ids()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var hundred = await account.GetAsync($"/api/v2/job_statuses/show_many?ids={string.Join(',', Enumerable.Range(1, 100))}");
        var more = await account.GetAsync($"/api/v2/job_statuses/show_many?ids={string.Join(',', Enumerable.Range(1, 101))}");

        Assert.Equal(HttpStatusCode.OK, hundred.Status);
        Assert.Equal(HttpStatusCode.BadRequest, more.Status);
        Assert.Equal(
            """{"error":"TooManyValues","description":"Parameter  cannot specify more than 100 values","max_count":100}""",
            more.Body);
    }

    private static async Task<string[]> TakeAsync(TestAccount account, int count)
    {
        var ids = new string[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = await account.TakeUsersAsync(1);
        }
        return ids;
    }

    private static string[] IdsOf(JsonElement list) =>
        [.. list.GetProperty("job_statuses").EnumerateArray().Select(job => job.Text("id")!)];
}
