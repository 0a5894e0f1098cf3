using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.EndUserRequests.Operations;

public sealed class UpdateRequestTests
{
    [Theory]
    [InlineData("new", "new")]
    [InlineData("open", "open")]
    [InlineData("pending", "open")]
    [InlineData("hold", "hold")]
    [InlineData("solved", "open")]
    public async Task A_comment_opens_a_pending_or_solved_request_again(string before, string after)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp");
        if (before != "new")
        {
            await SetAsync(account, id, $"\"status\":\"{before}\"");
        }

        var updated = await wilma.UpdateAsync(id, """{"comment":{"body":"Still dark","public":false},"subject":"Other"}""");

        var comments = (await account.GetAsync($"/api/v2/tickets/{id}/comments")).Json.GetProperty("comments");
        var last = comments.EnumerateArray().Last();
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        var request = updated.Json.GetProperty("request");
        Assert.Equal((after, "Lamp"), (request.Text("status"), request.Text("subject")));
        Assert.Equal(("Still dark", true, (long?)wilma.Id), (last.Text("body"), last.Flag("public"), last.Number("author_id")));
    }

    [Fact]
    public async Task A_comment_is_public_also_where_the_first_one_is_not()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = (await account.PostAsync(
            "/api/v2/tickets",
            $$$"""{"ticket":{"comment":{"body":"secret","public":false},"subject":"x","requester_id":{{{wilma.Id}}} }}""")).Id("ticket");
        await SetAsync(account, id, "\"comment\":{\"body\":\"Hello\",\"public\":true}");

        var updated = await wilma.UpdateAsync(id, """{"comment":{"body":"Thanks"}}""");

        var comments = (await wilma.GetAsync($"/api/v2/requests/{id}/comments")).Json.GetProperty("comments");
        Assert.Equal("Hello", updated.Json.GetProperty("request").Text("description"));
        Assert.Equal(["Hello", "Thanks"], comments.EnumerateArray().Select(comment => comment.Text("body")));
    }

    [Theory]
    [InlineData("question", true, "solved")]
    [InlineData("task", true, "solved")]
    [InlineData("problem", true, "open")]
    [InlineData("question", false, "new")]
    public async Task A_requester_solves_what_an_agent_has_and_is_no_problem(string type, bool isAssigned, string after)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp", $",\"type\":\"{type}\"");
        if (isAssigned)
        {
            await SetAsync(account, id, "");
        }

        var before = await wilma.ShowAsync(id);
        var updated = await wilma.UpdateAsync(id, """{"solved":"true"}""");

        Assert.Equal(after == "solved", before.Json.GetProperty("request").Flag("can_be_solved_by_me"));
        Assert.Equal(
            (HttpStatusCode.OK, after, false),
            (updated.Status, updated.Json.GetProperty("request").Text("status"),
                updated.Json.GetProperty("request").Flag("can_be_solved_by_me")));
    }

    [Fact]
    public async Task Fields_that_agents_need_for_solving_are_not_asked_of_end_users()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp");
        await SetAsync(account, id, "");
        var type = (await account.GetAsync("/api/v2/ticket_fields")).Json.GetProperty("ticket_fields").EnumerateArray()
            .First(field => field.Text("type") == "tickettype").Number("id");
        await account.PutAsync($"/api/v2/ticket_fields/{type}", """{"ticket_field":{"required":true}}""");

        var updated = await wilma.UpdateAsync(id, """{"solved":true,"comment":{"body":"Thanks"}}""");

        Assert.Equal("solved", updated.Json.GetProperty("request").Text("status"));
    }

    [Fact]
    public async Task A_solved_request_that_is_said_to_be_solved_stays_so_and_a_closed_one_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp");
        await SetAsync(account, id, "\"status\":\"solved\"");

        var solved = await wilma.UpdateAsync(id, """{"solved":true,"comment":{"body":"Thanks"}}""");
        await SetAsync(account, id, "\"status\":\"closed\"");
        var closed = await wilma.UpdateAsync(id, """{"comment":{"body":"More"}}""");

        Assert.Equal("solved", solved.Json.GetProperty("request").Text("status"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closed.Status);
        Assert.Contains("Status: closed prevents ticket update", closed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_added_on_copy_who_see_and_comment_but_do_not_solve()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred"));
        var id = await wilma.RequestAsync("Lamp");
        await SetAsync(account, id, "");

        await wilma.UpdateAsync(id, $$"""{"additional_collaborators":["{{fred.Email}}"]}""");
        var shown = await fred.GetAsync($"/api/v2/requests/{id}?include=users");
        var commented = await fred.UpdateAsync(id, """{"comment":{"body":"Me too"},"solved":true}""");

        Assert.Equal(
            $$"""[{"id":{{fred.Id}},"name":"fred","photo":null,"agent":false,"organization_id":null}]""",
            shown.Json.GetProperty("users").GetRawText());
        Assert.Equal([id], await fred.ListAsync("/api/v2/requests/ccd"));
        Assert.Equal((HttpStatusCode.OK, "open"), (commented.Status, commented.Json.GetProperty("request").Text("status")));
    }

    [Fact]
    public async Task Members_of_an_organization_comment_where_it_shares_comments()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred"));
        var organization = await account.CreateOrganizationAsync("\"name\":\"Corps\",\"shared_tickets\":true");
        await account.CreateMembershipAsync(wilma.Id, organization);
        await account.CreateMembershipAsync(fred.Id, organization);
        var id = await wilma.RequestAsync("Lamp");

        var refused = await fred.UpdateAsync(id, """{"comment":{"body":"Me too"}}""");
        await account.PutAsync($"/api/v2/organizations/{organization}", """{"organization":{"shared_comments":true}}""");
        var taken = await fred.UpdateAsync(id, """{"comment":{"body":"Me too"}}""");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.Status, taken.Status));
    }

    [Fact]
    public async Task Updates_count_on_the_limit_of_the_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp");
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        account.Account.Limits.Mode = LimitsMode.Enforce;

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            statuses.Add((await wilma.UpdateAsync(id, "{}")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses[..^1], status => Assert.Equal(HttpStatusCode.OK, status));
    }

    /// <summary>Assigns a ticket to the owner, with more changes.</summary>
    private static async Task SetAsync(TestAccount account, long id, string changes)
    {
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var more = changes.Length == 0 ? "" : $",{changes}";
        var response = await account.PutAsync($"/api/v2/tickets/{id}", $$$"""{"ticket":{"assignee_id":{{{owner}}}{{{more}}}}}""");
        Assert.Equal(HttpStatusCode.OK, response.Status);
    }
}
