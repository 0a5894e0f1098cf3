using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class JobsControlTests
{
    [Fact]
    public async Task The_call_shows_the_pace_and_the_pending_jobs_the_oldest_first()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var first = await account.TakeUsersAsync(2);
        var second = await account.TakeUsersAsync(2);
        var done = await account.TakeUsersAsync(2);
        await account.Account.Jobs.StepAsync(done);

        var response = await account.GetAsync("/_emulator/jobs");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["pace", "bulk_import", "pending"], response.Json.Keys());
        Assert.Equal("Manual", response.Json.Text("pace"));
        Assert.True(response.Json.Flag("bulk_import"));
        Assert.Equal([first, second], response.Json.GetProperty("pending").EnumerateArray().Select(job => job.Text("id")));
    }

    [Fact]
    public async Task Pace_and_bulk_import_are_set_for_this_account_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();

        var pace = await account.PutAsync("/_emulator/jobs", """{"pace":"manual"}""");
        var import = await account.PutAsync("/_emulator/jobs", """{"bulk_import":false}""");

        Assert.Equal("""{"pace":"Manual","bulk_import":true,"pending":[]}""", pace.Body);
        Assert.Equal("""{"pace":"Manual","bulk_import":false,"pending":[]}""", import.Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await account.PostAsync("/api/v2/users/create_many", TestJobs.UsersBody(1))).Status);
        Assert.Equal("""{"pace":"Fast","bulk_import":true,"pending":[]}""", (await other.GetAsync("/_emulator/jobs")).Body);
    }

    [Fact]
    public async Task A_reset_takes_the_accounts_own_settings_and_plan_away()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync("/_emulator/jobs", """{"pace":"Manual","bulk_import":false}""");
        await account.PostAsync("/_emulator/jobs/plan", """{"index":0,"error":"planned"}""");

        await account.PostAsync("/_emulator/reset", "");

        Assert.Equal("""{"pace":"Fast","bulk_import":true,"pending":[]}""", (await account.GetAsync("/_emulator/jobs")).Body);
        Assert.Contains(
            "Created",
            Assert.Single(await account.DoJobAsync(HttpMethod.Post, "users/create_many", TestJobs.UsersBody(1))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_does_one_item_or_as_many_as_it_says()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeUsersAsync(5);

        var one = await account.PostAsync($"/_emulator/jobs/{id}/step", "");
        var two = await account.PostAsync($"/_emulator/jobs/{id}/step", """{"items":2}""");
        var rest = await account.PostAsync($"/_emulator/jobs/{id}/step", """{"items":100}""");

        Assert.Equal(HttpStatusCode.OK, one.Status);
        Assert.Equal(["working 1", "working 3", "completed 5"], ((TestResponse[])[one, two, rest]).Select(Stand));
        Assert.Equal((await account.GetAsync($"/api/v2/job_statuses/{id}")).Body, rest.Body);
        Assert.Equal(6, await account.CountUsersAsync());
    }

    [Theory]
    [InlineData("Fast")]
    [InlineData("Manual")]
    public async Task Complete_runs_the_remaining_items_at_any_pace(string pace)
    {
        using var account = await TestJobs.NewFrozenAccountAsync(Enum.Parse<JobPace>(pace));
        var id = await account.TakeUsersAsync(5);

        var response = await account.PostAsync($"/_emulator/jobs/{id}/complete", "");
        await account.Account.Clock.AdvanceUntilIdleAsync();

        Assert.Equal("completed 5", Stand(response));
        Assert.Equal(6, await account.CountUsersAsync());
    }

    [Theory]
    [InlineData("fail", "", "failed", "The job failed")]
    [InlineData("kill", "", "killed", "The job was killed")]
    [InlineData("fail", "{\"message\":\"No more\"}", "failed", "No more")]
    [InlineData("kill", "{\"message\":\"No more\"}", "killed", "No more")]
    public async Task A_job_that_is_ended_keeps_what_it_has_done_and_has_no_results(string call, string body, string status, string message)
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var id = await account.TakeUsersAsync(5);
        await account.Account.Clock.AdvanceToNextEventAsync();

        var response = await account.PostAsync($"/_emulator/jobs/{id}/{call}", body);
        await account.Account.Clock.AdvanceUntilIdleAsync();

        var job = await account.JobAsync(id);
        Assert.Equal($"{status} 1", Stand(response));
        Assert.Equal(message, job.Text("message"));
        Assert.Equal(JsonValueKind.Null, job.GetProperty("results").ValueKind);
        Assert.Equal(2, await account.CountUsersAsync());
    }

    [Fact]
    public async Task The_next_job_continues_after_one_is_killed()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);
        var first = await account.TakeUsersAsync(5);
        var second = await account.TakeUsersAsync(2);
        await account.Account.Clock.AdvanceToNextEventAsync();

        await account.PostAsync($"/_emulator/jobs/{first}/kill", "");
        await account.Account.Clock.AdvanceUntilIdleAsync();

        Assert.Equal("completed 2", await account.StandAsync(second));
    }

    [Theory]
    [InlineData("step")]
    [InlineData("complete")]
    [InlineData("fail")]
    [InlineData("kill")]
    public async Task A_job_that_is_unknown_or_finished_is_a_404(string call)
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var finished = await account.TakeUsersAsync(1);
        await account.Account.Jobs.StepAsync(finished);

        var unknown = await account.PostAsync($"/_emulator/jobs/V3-00000000000000000000000000000000/{call}", "");
        var ended = await account.PostAsync($"/_emulator/jobs/{finished}/{call}", "");

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.NotFound, ended.Status);
        Assert.Equal("completed 1", await account.StandAsync(finished));
    }

    [Fact]
    public async Task Planned_items_fail_in_the_next_job_only()
    {
        using var account = await TestJobs.NewManualAccountAsync();

        await account.PostAsync("/_emulator/jobs/plan", """{"index":2,"error":"Second thoughts"}""");
        var plan = await account.PostAsync("/_emulator/jobs/plan", """{"index":0,"error":"No luck"}""");
        var rows = await account.DoJobAsync(HttpMethod.Post, "users/create_many", TestJobs.UsersBody(3));
        var next = await account.DoJobAsync(HttpMethod.Post, "users/create_many", TestJobs.UsersBody(3));

        Assert.Equal("""{"failures":{"0":"No luck","2":"Second thoughts"},"stall_at":null}""", plan.Body);
        Assert.Equal("""{"id":0,"error":"UserUpdateError","details":"Name: No luck","status":"Failed"}""", rows[0]);
        Assert.Contains("Created", rows[1], StringComparison.Ordinal);
        Assert.Equal("""{"id":2,"error":"UserUpdateError","details":"Name: Second thoughts","status":"Failed"}""", rows[2]);
        Assert.All(next, row => Assert.Contains("Created", row, StringComparison.Ordinal));
        Assert.Equal(5, await account.CountUsersAsync());
    }

    [Fact]
    public async Task A_planned_stall_stops_the_next_job_until_it_is_stepped()
    {
        using var account = await TestJobs.NewFrozenAccountAsync(JobPace.Fast);

        var plan = await account.PostAsync("/_emulator/jobs/plan", """{"stall_at":2}""");
        var id = await account.TakeUsersAsync(4);
        await account.Account.Clock.AdvanceUntilIdleAsync();
        var stalled = await account.StandAsync(id);
        await account.PostAsync($"/_emulator/jobs/{id}/step", "");
        await account.Account.Clock.AdvanceUntilIdleAsync();
        var stepped = await account.StandAsync(id);
        await account.PostAsync($"/_emulator/jobs/{id}/complete", "");

        Assert.Equal("""{"failures":{},"stall_at":2}""", plan.Body);
        Assert.Equal("working 2", stalled);
        Assert.Equal("working 3", stepped);
        Assert.Equal("completed 4", await account.StandAsync(id));
    }

    [Fact]
    public async Task A_job_that_was_refused_leaves_the_plan_to_the_next()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        await account.PostAsync("/_emulator/jobs/plan", """{"index":0,"error":"planned"}""");

        await account.PostAsync("/api/v2/users/create_many", """{"users":[]}""");
        var rows = await account.DoJobAsync(HttpMethod.Post, "users/create_many", TestJobs.UsersBody(1));

        Assert.Contains("planned", Assert.Single(rows), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "", "{\"pace\":\"Faster\"}", "pace must be Instant, Fast, Realistic or Manual, not 'Faster'")]
    [InlineData("PUT", "", "{\"pace\":1}", "pace must be a text")]
    [InlineData("PUT", "", "{\"bulk_import\":\"no\"}", "bulk_import must be true or false")]
    [InlineData("PUT", "", "{\"pase\":\"Fast\"}", "'pase' is unknown here; the nearest known name is 'pace'")]
    [InlineData("PUT", "", "[]", "the body must be a JSON object")]
    [InlineData("POST", "/plan", "{}", "either index and error, or stall_at must be there")]
    [InlineData("POST", "/plan", "{\"index\":1}", "either index and error, or stall_at must be there")]
    [InlineData("POST", "/plan", "{\"error\":\"x\"}", "either index and error, or stall_at must be there")]
    [InlineData("POST", "/plan", "{\"error\":\"x\",\"stall_at\":1}", "either index and error, or stall_at must be there")]
    [InlineData("POST", "/plan", "{\"index\":1,\"error\":\"x\",\"stall_at\":1}", "either index and error, or stall_at must be there")]
    [InlineData("POST", "/plan", "{\"index\":100,\"error\":\"x\"}", "index must be a whole number from 0 to 99")]
    [InlineData("POST", "/plan", "{\"index\":-1,\"error\":\"x\"}", "index must be a whole number from 0 to 99")]
    [InlineData("POST", "/plan", "{\"stall_at\":100}", "stall_at must be a whole number from 0 to 99")]
    [InlineData("POST", "/{id}/step", "{\"items\":0}", "items must be a whole number from 1 to 100")]
    [InlineData("POST", "/{id}/step", "{\"items\":101}", "items must be a whole number from 1 to 100")]
    [InlineData("POST", "/{id}/step", "{\"items\":\"2\"}", "items must be a whole number from 1 to 100")]
    [InlineData("POST", "/{id}/step", "{\"item\":2}", "'item' is unknown here; the nearest known name is 'items'")]
    [InlineData("POST", "/{id}/fail", "{\"message\":2}", "message must be a text")]
    [InlineData("POST", "/{id}/kill", "{\"reason\":\"x\"}", "'reason' is unknown here; the nearest known name is 'message'")]
    public async Task A_body_that_is_wrong_is_400_with_the_reason_and_changes_nothing(
        string method, string path, string body, string reason)
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var id = await account.TakeUsersAsync(2);

        var response = await account.SendAsync(
            new HttpMethod(method), $"/_emulator/jobs{path.Replace("{id}", id, StringComparison.Ordinal)}", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("bad_request", response.Json.GetProperty("error").Text("code"));
        Assert.Equal(reason, response.Json.GetProperty("error").Text("message"));
        Assert.Equal("queued", await account.StandAsync(id));
        Assert.Equal("Manual", (await account.GetAsync("/_emulator/jobs")).Json.Text("pace"));
    }

    [Fact]
    public async Task Looking_at_jobs_and_stepping_an_unknown_one_make_no_account()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { MaxAccounts = 1 }, TestContext.Current.CancellationToken);
        using var only = new TestAccount(emulator.GetAccount("only"));

        var shown = await only.GetAsync("/_accounts/other/_emulator/jobs");
        var stepped = await only.PostAsync("/_accounts/other/_emulator/jobs/V3-1/step", "");

        Assert.Equal("""{"pace":"Fast","bulk_import":true,"pending":[]}""", shown.Body);
        Assert.Equal(HttpStatusCode.NotFound, stepped.Status);
        Assert.Equal(HttpStatusCode.OK, (await only.GetAsync("/api/v2/users")).Status);
    }

    private static string Stand(TestResponse response)
    {
        var job = response.Json.GetProperty("job_status");
        return $"{job.Text("status")} {job.Number("progress")}";
    }
}
