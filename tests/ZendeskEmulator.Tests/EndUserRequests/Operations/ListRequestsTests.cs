using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.EndUserRequests.Operations;

public sealed class ListRequestsTests
{
    private const string Path = "/api/v2/requests";

    [Fact]
    public async Task A_caller_sees_its_own_requests_only_and_an_agent_is_an_end_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred"));
        var agnes = await EndUser.CreateAsync(account, "agnes", ",\"role\":\"agent\"");
        var (one, other, own) = (await wilma.RequestAsync("Lamp"), await fred.RequestAsync("Mop"), await agnes.RequestAsync("Desk"));

        Assert.Equal([one], await wilma.ListAsync(Path));
        Assert.Equal([own], await agnes.ListAsync(Path));
        Assert.Empty((await account.GetAsync(Path)).Ids("requests"));
        foreach (var caller in (EndUser[])[wilma, agnes])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await caller.ShowAsync(other)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync($"{Path}/{other}/comments")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await caller.UpdateAsync(other, """{"comment":{"body":"x"}}""")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/{other}")).Status);
    }

    [Fact]
    public async Task Private_deleted_and_other_brands_tickets_are_no_requests()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var brand = (await account.PostAsync("/api/v2/brands", """{"brand":{"name":"Toys","subdomain":"toys"}}""")).Id("brand");
        long[] hidden =
        [
            await TicketAsync(account, wilma, "\"comment\":{\"body\":\"x\",\"public\":false}"),
            await TicketAsync(account, wilma, $"\"comment\":{{\"body\":\"x\"}},\"brand_id\":{brand}"),
            await TicketAsync(account, wilma, "\"comment\":{\"body\":\"x\"}"),
        ];
        await account.DeleteAsync($"/api/v2/tickets/{hidden[2]}");
        var shown = await TicketAsync(account, wilma, "\"comment\":{\"body\":\"x\"}");

        Assert.Equal([shown], await wilma.ListAsync(Path));
        foreach (var id in hidden)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await wilma.ShowAsync(id)).Status);
        }
    }

    [Fact]
    public async Task Lists_are_of_open_and_solved_ones_of_statuses_and_in_an_order()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var (first, second, third) = (await wilma.RequestAsync("Lamp"), await wilma.RequestAsync("Mop"), await wilma.RequestAsync("Desk"));
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await account.PutAsync($"/api/v2/tickets/{first}", $$$"""{"ticket":{"status":"solved","assignee_id":{{{owner}}}}}""");
        await account.PutAsync($"/api/v2/tickets/{second}", """{"ticket":{"status":"hold"}}""");

        Assert.Equal([second, third], await wilma.ListAsync($"{Path}/open"));
        Assert.Equal([first], await wilma.ListAsync($"{Path}/solved"));
        Assert.Equal([first, second], await wilma.ListAsync($"{Path}?status=hold,solved"));
        Assert.Equal([first, second, third], await wilma.ListAsync($"{Path}?status=lost"));
        Assert.Equal([third, second, first], await wilma.ListAsync($"{Path}?sort_by=created_at&sort_order=desc"));
        Assert.Equal([third, first, second], await wilma.ListAsync($"{Path}?sort_by=updated_at"));
        Assert.Equal([second, first, third], await wilma.ListAsync($"{Path}?page[size]=5&sort=-updated_at"));
    }

    [Fact]
    public async Task Requests_of_a_user_are_for_itself_and_agents()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred"));
        var id = await wilma.RequestAsync("Lamp");
        var path = $"/api/v2/users/{wilma.Id}/requests";

        Assert.Equal([id], await wilma.ListAsync(path));
        Assert.Equal([id], (await account.GetAsync(path)).Ids("requests"));
        Assert.Equal(HttpStatusCode.Forbidden, (await fred.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("\"shared_tickets\":true", "", true)]
    [InlineData("\"shared_tickets\":false", ",\"ticket_restriction\":\"organization\"", true)]
    [InlineData("\"shared_tickets\":false", "", false)]
    public async Task Requests_of_an_organization_are_for_those_who_see_its_tickets(string sharing, string restriction, bool sees)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred", restriction));
        var stranger = await EndUser.CreateAsync(account, "stranger");
        var organization = await account.CreateOrganizationAsync($"\"name\":\"Corps\",{sharing}");
        await account.CreateMembershipAsync(wilma.Id, organization);
        await account.CreateMembershipAsync(fred.Id, organization);
        var id = await wilma.RequestAsync("Lamp");
        var path = $"/api/v2/organizations/{organization}/requests";

        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await fred.GetAsync(path)).Status);
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await fred.ShowAsync(id)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.ShowAsync(id)).Status);
        Assert.Equal([id], (await account.GetAsync(path)).Ids("requests"));
        var search = await fred.GetAsync($"{Path}/search?query=lamp&organization_id={organization}");
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.Forbidden, search.Status);
    }

    [Fact]
    public async Task A_search_finds_own_requests_by_public_texts()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (wilma, fred) = (await EndUser.CreateAsync(account, "wilma"), await EndUser.CreateAsync(account, "fred"));
        var (lamp, mop) = (await wilma.RequestAsync("Lamp"), await wilma.RequestAsync("Mop"));
        await fred.RequestAsync("Lamp");
        await account.PutAsync($"/api/v2/tickets/{mop}", """{"ticket":{"comment":{"body":"secret","public":false}}}""");
        await account.PutAsync($"/api/v2/tickets/{mop}", $$$"""{"ticket":{"email_ccs":[{"user_id":{{{fred.Id}}}}]}}""");

        Assert.Equal([lamp], await wilma.ListAsync($"{Path}/search?query=lamp"));
        Assert.Equal([lamp, mop], await wilma.ListAsync($"{Path}/search?query=help"));
        Assert.Equal([lamp, mop], await wilma.ListAsync($"{Path}/search"));
        Assert.Empty(await wilma.ListAsync($"{Path}/search?query=secret"));
        Assert.Empty(await wilma.ListAsync($"{Path}/search?query=help&status=pending"));
        Assert.Equal([mop], await fred.ListAsync($"{Path}/search?query=mop&cc_id=true"));
        Assert.Equal([mop, lamp], await wilma.ListAsync($"{Path}/search?query=help&sort_by=created_at&sort_order=desc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await wilma.GetAsync($"{Path}/search?query=help&page=11")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await wilma.GetAsync($"{Path}/search?query=help&page[size]=5")).Status);
    }

    [Fact]
    public async Task An_end_user_with_another_address_that_is_not_verified_is_403()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp");
        await account.CreateIdentityAsync(wilma.Id, "email", "second@example.org");

        foreach (var path in (string[])[Path, $"{Path}/{id}", $"{Path}/{id}/comments", $"{Path}/search?query=lamp"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await wilma.GetAsync(path)).Status);
        }
        Assert.Equal(HttpStatusCode.Created, (await wilma.CreateAsync("""{"subject":"x","comment":{"body":"x"}}""")).Status);
    }

    private static async Task<long> TicketAsync(TestAccount account, EndUser requester, string properties) =>
        (await account.PostAsync(
            "/api/v2/tickets", $$$"""{"ticket":{"subject":"x","requester_id":{{{requester.Id}}},{{{properties}}}}}""")).Id("ticket");
}
