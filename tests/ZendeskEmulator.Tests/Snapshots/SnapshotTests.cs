using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public async Task A_restore_brings_back_what_was_changed_deleted_and_created()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var kept = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        var gone = await account.CreateUserAsync("\"name\":\"Wilma\"");
        await account.Account.Snapshots.SaveAsync("seeded");
        await account.PutAsync($"/api/v2/users/{kept}", """{"user":{"name":"Renamed"}}""");
        await account.DeleteAsync($"/api/v2/users/{gone}");
        var created = await account.CreateUserAsync("\"name\":\"New\",\"external_id\":\"new\"");

        await account.Account.Snapshots.RestoreAsync("seeded");

        Assert.Equal("Roger", (await account.GetAsync($"/api/v2/users/{kept}")).User.Text("name"));
        Assert.True((await account.GetAsync($"/api/v2/users/{gone}")).User.Flag("active"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/users/{created}")).Status);
    }

    [Fact]
    public async Task After_a_restore_ids_and_ticket_numbers_go_on_from_the_snapshot()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.Account.Snapshots.SaveAsync("empty");
        var first = await account.CreateUserAsync("\"name\":\"One\"");
        var ticket = (await account.PostAsync("/api/v2/tickets", """{"ticket":{"comment":{"body":"b"}}}""")).Id("ticket");

        await account.Account.Snapshots.RestoreAsync("empty");

        Assert.Equal(first, await account.CreateUserAsync("\"name\":\"Two\""));
        Assert.Equal(ticket, (await account.PostAsync("/api/v2/tickets", """{"ticket":{"comment":{"body":"b"}}}""")).Id("ticket"));
    }

    [Fact]
    public async Task An_id_of_a_snapshot_is_not_given_to_another_record_while_the_snapshot_is_there()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.Account.Snapshots.SaveAsync("empty");
        var one = await account.CreateUserAsync("\"name\":\"One\"");
        await account.Account.Snapshots.SaveAsync("one");
        await account.Account.Snapshots.RestoreAsync("empty");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");

        await account.Account.Snapshots.RestoreAsync("one");

        Assert.True(two > one);
        Assert.Equal("One", (await account.GetAsync($"/api/v2/users/{one}")).User.Text("name"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/organizations/{two}")).Status);
    }

    [Fact]
    public async Task An_ETag_of_before_a_restore_never_stands_for_another_body()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.Account.Snapshots.SaveAsync("seeded");
        var original = (await account.GetAsync($"/api/v2/users/{id}")).Headers.ETag;
        await account.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"First"}}""");
        var changed = (await account.GetAsync($"/api/v2/users/{id}")).Headers.ETag;
        await account.Account.Snapshots.RestoreAsync("seeded");

        Assert.Equal(HttpStatusCode.NotModified, (await account.GetUnlessAsync($"/api/v2/users/{id}", original)).Status);
        await account.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"Second"}}""");
        Assert.Equal("Second", (await account.GetUnlessAsync($"/api/v2/users/{id}", changed)).User.Text("name"));
    }

    [Fact]
    public async Task A_pending_job_continues_from_its_saved_state()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Jobs.Pace = JobPace.Manual;
        var job = (await account.PostAsync("/api/v2/users/create_many", """{"users":[{"name":"One"},{"name":"Two"}]}"""))
            .Json.GetProperty("job_status").Text("id")!;
        await account.PostAsync($"/_emulator/jobs/{job}/step", "{}");
        await account.Account.Snapshots.SaveAsync("half");
        await account.PostAsync($"/_emulator/jobs/{job}/complete", "{}");

        await account.Account.Snapshots.RestoreAsync("half");

        Assert.Equal(1, (await account.GetAsync($"/api/v2/job_statuses/{job}")).Json.GetProperty("job_status").Number("progress"));
        await account.PostAsync($"/_emulator/jobs/{job}/complete", "{}");
        Assert.Equal(["One", "Two"], (await account.GetAsync("/api/v2/users?role=end-user")).Names("users"));
    }

    [Fact]
    public async Task A_restored_job_keeps_the_rows_of_the_items_before_the_snapshot()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var job = await account.TakeUsersAsync(4);
        await account.Account.Jobs.StepAsync(job, 2);
        await account.Account.Snapshots.SaveAsync("half");
        await account.Account.Jobs.StepAsync(job, 1);

        await account.Account.Snapshots.RestoreAsync("half");
        await account.Account.Jobs.StepAsync(job, 2);

        Assert.Equal(4, (await account.JobAsync(job)).Rows().Distinct().Count());
    }

    [Fact]
    public async Task A_step_that_was_due_after_the_snapshot_is_done_once_more_on_the_restored_clock()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(DateTimeOffset.Parse("2027-01-01T00:00:00Z", null));
        var job = (await account.PostAsync("/api/v2/users/create_many", """{"users":[{"name":"One"}]}"""))
            .Json.GetProperty("job_status").Text("id")!;
        await account.Account.Snapshots.SaveAsync("queued");
        await account.Account.Clock.AdvanceUntilIdleAsync();
        Assert.Equal("completed", await StatusAsync());

        await account.Account.Snapshots.RestoreAsync("queued");

        Assert.Equal("queued", await StatusAsync());
        Assert.Equal("2027-01-01T00:00:00Z", account.Account.Clock.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
        await account.Account.Clock.AdvanceUntilIdleAsync();
        Assert.Equal("completed", await StatusAsync());

        async Task<string?> StatusAsync() =>
            (await account.GetAsync($"/api/v2/job_statuses/{job}")).Json.GetProperty("job_status").Text("status");
    }

    [Fact]
    public async Task Counters_of_limits_begin_again_and_faults_and_the_log_stay()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.Account.Snapshots.SaveAsync("seeded");
        account.Account.Limits.Exhaust("account");
        account.Account.Faults.Add(new RequestMatch { Path = "/api/v2/groups" }, new FaultEffect { Preset = FaultPreset.Unavailable });
        Assert.Equal(HttpStatusCode.TooManyRequests, (await account.GetAsync("/api/v2/users/me")).Status);

        await account.Account.Snapshots.RestoreAsync("seeded");

        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/users/me")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await account.GetAsync("/api/v2/groups")).Status);
        Assert.Single((await account.GetAsync("/_emulator/requests?status=429")).Json.GetProperty("requests").EnumerateArray());
    }

    [Fact]
    public async Task A_fork_has_the_records_under_their_ids_and_goes_its_own_way()
    {
        using var origin = await TestEmulator.NewAccountAsync();
        var id = await origin.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        await origin.Account.Snapshots.SaveAsync("seeded");
        await origin.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"Later"}}""");

        using var fork = new TestAccount(await origin.Account.Snapshots.ForkAsync("seeded"));
        await fork.CreateUserAsync("\"name\":\"Of the fork\"");

        Assert.Equal("Roger", (await fork.GetAsync($"/api/v2/users/{id}")).User.Text("name"));
        Assert.Equal([id], (await fork.GetAsync("/api/v2/search?query=roger@example.org")).Ids("results"));
        Assert.Equal("Later", (await origin.GetAsync($"/api/v2/users/{id}")).User.Text("name"));
        Assert.Empty((await origin.GetAsync("/api/v2/search?query=name:\"Of the fork\"")).Ids("results"));
        Assert.Empty(fork.Account.Snapshots.All);
    }

    [Fact]
    public async Task A_file_that_a_fork_deletes_stays_in_the_origin_and_in_the_snapshot()
    {
        using var origin = await TestEmulator.NewAccountAsync();
        var upload = (await origin.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v2/uploads?filename=a.txt")
        {
            Content = new StringContent("content"),
        })).Json.GetProperty("upload");
        var token = upload.Text("token");
        var url = new Uri(upload.GetProperty("attachment").Text("content_url")!).PathAndQuery;
        await origin.Account.Snapshots.SaveAsync("seeded");
        using var fork = new TestAccount(await origin.Account.Snapshots.ForkAsync("seeded"));

        Assert.Equal(HttpStatusCode.NoContent, (await fork.DeleteAsync($"/api/v2/uploads/{token}")).Status);
        Assert.Equal("content", (await origin.GetAsync(url)).Body);
        Assert.Equal(HttpStatusCode.NoContent, (await origin.DeleteAsync($"/api/v2/uploads/{token}")).Status);
        await origin.Account.Snapshots.RestoreAsync("seeded");

        Assert.Equal("content", (await origin.GetAsync(url)).Body);
    }

    [Fact]
    public async Task A_reset_removes_the_snapshots()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.Account.Snapshots.SaveAsync("seeded");

        await account.Account.ResetAsync();

        Assert.Empty(account.Account.Snapshots.All);
        await Assert.ThrowsAsync<ArgumentException>(() => account.Account.Snapshots.RestoreAsync("seeded"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a123456789b123456789c123456789d123456789e123456789f123456789g1234")]
    public async Task Names_that_cannot_be_are_refused(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => account.Account.Snapshots.SaveAsync(name));
    }

    [Fact]
    public async Task A_snapshot_more_than_a_hundred_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var number = 0; number < 100; number++)
        {
            await account.Account.Snapshots.SaveAsync($"s{number}");
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => account.Account.Snapshots.SaveAsync("one-more"));
        Assert.Equal("An account has 100 snapshots at most. Delete one first.", refused.Message);
        await account.Account.Snapshots.DeleteAsync("s50");
        await account.Account.Snapshots.SaveAsync("one-more");
    }
}
