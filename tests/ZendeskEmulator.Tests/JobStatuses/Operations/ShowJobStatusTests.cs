using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.JobStatuses.Operations;

public sealed class ShowJobStatusTests
{
    [Fact]
    public async Task A_bulk_call_returns_200_with_a_queued_job_and_no_Location()
    {
        using var account = await TestJobs.NewManualAccountAsync();

        var response = await account.PostAsync("/api/v2/users/create_many.json", TestJobs.UsersBody(3));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.Headers.Location);
        var id = response.JobId();
        Assert.Matches("^V3-[0-9a-f]{32}$", id);
        Assert.Equal(
            $$$"""{"job_status":{"id":"{{{id}}}","job_type":"Bulk Create User","url":"http://localhost/api/v2/"""
            + $$$"""job_statuses/{{{id}}}.json","total":3,"progress":null,"status":"queued","message":null,"results":null}}""",
            response.Body);
    }

    [Fact]
    public async Task A_job_is_shown_at_once_under_its_url_as_in_the_response_of_the_bulk_call()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var taken = await account.PostAsync("/api/v2/users/create_many", TestJobs.UsersBody(3));

        var shown = await account.GetAsync(taken.Json.GetProperty("job_status").Text("url")!);

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(taken.Body, shown.Body);
    }

    [Fact]
    public async Task While_a_job_works_progress_and_message_change_and_there_are_no_results()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeUsersAsync(3);

        await account.Account.Jobs.StepAsync(id, 2);
        var shown = await account.GetAsync($"/api/v2/job_statuses/{id}");

        Assert.Equal(
            $$$"""{"job_status":{"id":"{{{id}}}","job_type":"Bulk Create User","url":"http://localhost/api/v2/"""
            + $$$"""job_statuses/{{{id}}}.json","total":3,"progress":2,"status":"working","message":"Creating User #2","results":null}}""",
            shown.Body);
    }

    [Fact]
    public async Task A_completed_job_has_its_time_and_a_row_for_each_item_in_their_order()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        var id = await account.TakeJobAsync(HttpMethod.Post, "users/create_many", """{"users":[{"name":"B"},{"name":"A"},{"name":"C"}]}""");

        await account.Account.Jobs.StepAsync(id);
        var job = await account.JobAsync(id);

        Assert.Equal("completed", job.Text("status"));
        Assert.Equal(3, job.Number("progress"));
        Assert.Equal("Completed at 2027-01-31 12:00:00 +0000", job.Text("message"));
        var users = (await account.GetAsync("/api/v2/users?role=end-user")).Json.GetProperty("users").EnumerateArray().ToArray();
        Assert.Equal(["B", "A", "C"], users.Select(user => user.Text("name")));
        Assert.Equal(users.Select(user => $$"""{"id":{{user.Number("id")}},"status":"Created"}"""), job.Rows());
    }

    [Fact]
    public async Task No_change_is_visible_before_its_item_is_done()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeJobAsync(
            HttpMethod.Post,
            "users/create_many",
            """{"users":[{"name":"One","external_id":"b-1"},{"name":"Two","external_id":"b-2"}]}""");

        var before = await account.GetAsync("/api/v2/users/show_many?external_ids=b-1,b-2");
        await account.Account.Jobs.StepAsync(id, 1);
        var between = await account.GetAsync("/api/v2/users/show_many?external_ids=b-1,b-2");
        await account.Account.Jobs.StepAsync(id, 1);
        var after = await account.GetAsync("/api/v2/users/show_many?external_ids=b-1,b-2");

        Assert.Empty(before.Names("users"));
        Assert.Equal(["One"], between.Names("users"));
        Assert.Equal(["One", "Two"], after.Names("users"));
    }

    [Theory]
    [InlineData("V3-00000000000000000000000000000000")]
    [InlineData("1089400000003")]
    [InlineData("nothing")]
    public async Task An_unknown_job_is_a_404(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/job_statuses/{id}.json");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task A_job_of_another_account_is_a_404()
    {
        using var one = await TestJobs.NewManualAccountAsync();
        using var other = await TestJobs.NewManualAccountAsync();
        var id = await one.TakeUsersAsync(1);

        var response = await other.GetAsync($"/api/v2/job_statuses/{id}");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
    }

    [Fact]
    public async Task A_finished_job_is_kept_for_a_day_of_the_accounts_clock()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        var id = await account.TakeUsersAsync(1);
        await account.Account.Jobs.StepAsync(id);

        account.Account.Clock.Freeze(TestJobs.Noon.AddDays(1).AddSeconds(-1));
        var kept = await account.GetAsync($"/api/v2/job_statuses/{id}");
        account.Account.Clock.Freeze(TestJobs.Noon.AddDays(1));
        var gone = await account.GetAsync($"/api/v2/job_statuses/{id}");

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task A_pending_job_is_kept_however_long_it_takes()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Manual);
        var id = await account.TakeUsersAsync(1);

        account.Account.Clock.Freeze(TestJobs.Noon.AddDays(40));

        Assert.Equal("queued", await account.StandAsync(id));
    }

    [Fact]
    public async Task An_unchanged_job_is_304_until_the_next_item_is_done()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var path = $"/api/v2/job_statuses/{await account.TakeUsersAsync(3)}";
        var known = (await account.GetAsync(path)).Headers.ETag;

        var same = await account.GetUnlessAsync(path, known);
        await account.Account.Jobs.StepAsync(path[^35..], 1);
        var changed = await account.GetUnlessAsync(path, known);

        Assert.Equal(HttpStatusCode.NotModified, same.Status);
        Assert.Empty(same.Body);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal(1, changed.Json.GetProperty("job_status").Number("progress"));
    }

    [Fact]
    public async Task The_same_calls_on_fresh_accounts_of_one_name_give_the_same_job_ids()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var first = await account.TakeUsersAsync(1);
        await account.Account.ResetAsync();

        var again = await account.TakeUsersAsync(1);

        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData("job_statuses")]
    [InlineData("job_statuses/V3-00000000000000000000000000000000")]
    [InlineData("job_statuses/show_many?ids=V3-00000000000000000000000000000000")]
    public async Task An_end_user_is_forbidden(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Erik\",\"email\":\"erik@example.com\"");

        var response = await account.SendAsync(
            HttpMethod.Get,
            $"/api/v2/{path}",
            authorization: TestCredentials.Password("erik@example.com", "any"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
    }
}
