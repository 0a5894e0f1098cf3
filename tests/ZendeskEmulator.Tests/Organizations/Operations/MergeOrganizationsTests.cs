using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class MergeOrganizationsTests
{
    [Fact]
    public async Task The_members_and_domain_names_move_and_the_loser_is_deleted()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\",\"domain_names\":[\"loser.example\",\"both.example\"]");
        var winner = await account.CreateOrganizationAsync("\"name\":\"Winner\",\"domain_names\":[\"both.example\"]");
        var onlyLoser = await account.CreateUserAsync($"\"name\":\"One\",\"organization_id\":{loser}");
        var both = await account.CreateUserAsync($"\"name\":\"Two\",\"organization_ids\":[{loser},{winner}]");

        var taken = await MergeAsync(account, loser, winner);
        var merge = taken.Json.GetProperty("organization_merge");
        var path = $"/api/v2/organization_merges/{merge.Text("id")}";
        var before = await account.GetAsync(path);
        await DoAsync(account);
        var after = await account.GetAsync(path);

        Assert.Equal(["id", "url", "loser_id", "winner_id", "status"], merge.Keys());
        Assert.Equal(26, merge.Text("id")!.Length);
        Assert.Equal((loser, winner, "new"), (merge.Number("loser_id"), merge.Number("winner_id"), merge.Text("status")));
        Assert.Equal("new", before.Json.GetProperty("organization_merge").Text("status"));
        Assert.Equal("complete", after.Json.GetProperty("organization_merge").Text("status"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/organizations/{loser}")).Status);
        var won = (await account.GetAsync($"/api/v2/organizations/{winner}")).Json.GetProperty("organization");
        Assert.Equal(["both.example", "loser.example"], won.Texts("domain_names"));
        foreach (var user in (long[])[onlyLoser, both])
        {
            Assert.Equal(winner, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
            Assert.Equal(["Winner"], (await account.GetAsync($"/api/v2/users/{user}/organizations")).Names("organizations"));
        }
    }

    [Fact]
    public async Task The_tickets_move_and_are_exported_as_changed()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\"");
        var winner = await account.CreateOrganizationAsync("\"name\":\"Winner\"");
        var user = await account.CreateUserAsync($"\"name\":\"One\",\"organization_id\":{loser}");
        var ticket = (await account.PostAsync(
            "/api/v2/tickets", $$$"""{"ticket":{"requester_id":{{{user}}},"comment":{"body":"Help"} }}""")).Id("ticket");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        await MergeAsync(account, loser, winner);
        await DoAsync(account);
        var shown = (await account.GetAsync($"/api/v2/tickets/{ticket}")).Json.GetProperty("ticket");
        var ofWinner = await account.GetAsync($"/api/v2/organizations/{winner}/tickets");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var halfPastTwelve = new DateTimeOffset(2027, 1, 31, 12, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        var exported = await account.GetAsync($"/api/v2/incremental/tickets?start_time={halfPastTwelve}");

        Assert.Equal(winner, shown.Number("organization_id"));
        Assert.Equal("2027-01-31T12:00:00Z", shown.Text("updated_at"));
        Assert.Equal([ticket], ofWinner.Ids("tickets"));
        Assert.Equal([ticket], exported.Ids("tickets"));
    }

    [Fact]
    public async Task A_member_keeps_another_default()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\"");
        var winner = await account.CreateOrganizationAsync("\"name\":\"Winner\"");
        var other = await account.CreateOrganizationAsync("\"name\":\"Other\"");
        var user = await account.CreateUserAsync($"\"name\":\"One\",\"organization_ids\":[{other},{loser}]");

        await MergeAsync(account, loser, winner);
        await DoAsync(account);

        Assert.Equal(other, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
        Assert.Equal(["Other", "Winner"], (await account.GetAsync($"/api/v2/users/{user}/organizations")).Names("organizations"));
    }

    [Fact]
    public async Task A_member_whose_default_it_was_has_one_default_afterwards()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\"");
        var winner = await account.CreateOrganizationAsync("\"name\":\"Winner\"");
        var other = await account.CreateOrganizationAsync("\"name\":\"Other\"");
        var user = await account.CreateUserAsync($"\"name\":\"One\",\"organization_ids\":[{loser},{other}]");

        await MergeAsync(account, loser, winner);
        await DoAsync(account);
        var memberships = (await account.GetAsync($"/api/v2/users/{user}/organization_memberships")).Json
            .GetProperty("organization_memberships").EnumerateArray();

        var only = Assert.Single(memberships, membership => membership.Flag("default") == true);
        Assert.Equal(winner, only.Number("organization_id"));
    }

    [Fact]
    public async Task A_merge_whose_winner_is_gone_ends_with_error_and_changes_nothing()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\"");
        var winner = await account.CreateOrganizationAsync("\"name\":\"Winner\"");
        var id = (await MergeAsync(account, loser, winner)).Json.GetProperty("organization_merge").Text("id");
        await account.DeleteAsync($"/api/v2/organizations/{winner}");

        await DoAsync(account);

        var merge = (await account.GetAsync($"/api/v2/organization_merges/{id}")).Json.GetProperty("organization_merge");
        Assert.Equal("error", merge.Text("status"));
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/organizations/{loser}")).Status);
    }

    [Fact]
    public async Task The_merges_of_an_organization_are_listed_with_the_winner_and_the_loser()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\"");
        var winner = await account.CreateOrganizationAsync("\"name\":\"Winner\"");
        var none = await account.GetAsync($"/api/v2/organizations/{winner}/merges");
        await MergeAsync(account, loser, winner);
        await DoAsync(account);

        var ofWinner = await account.GetAsync($"/api/v2/organizations/{winner}/merges");
        var ofLoser = await account.GetAsync($"/api/v2/organizations/{loser}/merges");

        Assert.Empty(none.Json.GetProperty("organization_merges").EnumerateArray());
        Assert.Single(ofWinner.Json.GetProperty("organization_merges").EnumerateArray());
        Assert.Equal(
            ofWinner.Body.Replace($"/{winner}/", "/", StringComparison.Ordinal),
            ofLoser.Body.Replace($"/{loser}/", "/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"organization_merge":{}}""", HttpStatusCode.BadRequest, "organization_merge.winner_id must be present")]
    [InlineData("""{"organization_merge":{"winner_id":5}}""", HttpStatusCode.UnprocessableEntity, "Winner cannot be blank")]
    [InlineData("""{"organization_merge":{"winner_id":LOSER}}""", HttpStatusCode.UnprocessableEntity, "Winner: is invalid")]
    public async Task Assumed_a_winner_that_cannot_be_is_refused(string body, HttpStatusCode status, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var loser = await account.CreateOrganizationAsync("\"name\":\"Loser\"");

        var response = await account.PostAsync(
            $"/api/v2/organizations/{loser}/merge", body.Replace("LOSER", $"{loser}", StringComparison.Ordinal));

        Assert.Equal(status, response.Status);
        Assert.Contains(reason, response.Body, StringComparison.Ordinal);
    }

    private static Task<TestResponse> MergeAsync(TestAccount account, long loser, long winner) => account.PostAsync(
        $"/api/v2/organizations/{loser}/merge", JsonSerializer.Serialize(new { organization_merge = new { winner_id = winner } }));

    /// <summary>Has the one job done.</summary>
    private static async Task DoAsync(TestAccount account)
    {
        var jobs = (await account.GetAsync("/api/v2/job_statuses")).Json.GetProperty("job_statuses");
        await account.Account.Jobs.StepAsync(Assert.Single(jobs.EnumerateArray()).Text("id")!);
    }
}
