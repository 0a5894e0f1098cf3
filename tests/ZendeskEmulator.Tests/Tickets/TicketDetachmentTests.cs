using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Tickets;

public sealed class TicketDetachmentTests
{
    [Fact]
    public async Task A_deleted_organization_is_taken_off_its_tickets_but_for_closed_ones()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{organization}");
        var open = await CreateTicketAsync(account, $"\"requester_id\":{user}");
        var solved = await CreateTicketAsync(account, $"\"requester_id\":{user},\"assignee_id\":{owner},\"status\":\"solved\"");
        var closed = await ImportClosedTicketAsync(account, user);

        await account.DeleteAsync($"/api/v2/organizations/{organization}");

        Assert.Null((await TicketAsync(account, open)).Number("organization_id"));
        Assert.Null((await TicketAsync(account, solved)).Number("organization_id"));
        Assert.Equal(organization, (await TicketAsync(account, closed)).Number("organization_id"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task A_restored_ticket_has_lost_an_organization_that_was_deleted_meanwhile(Store? store)
    {
        using var folder = new TemporaryFolder(store);
        var options = new EmulatorOptions { DataFile = store is null ? null : folder.DataFile, Store = store };
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");
        var kept = await account.CreateOrganizationAsync("\"name\":\"Fleet\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{organization}");
        var other = await account.CreateUserAsync($"\"name\":\"Bea\",\"organization_id\":{kept}");
        var alone = await CreateTicketAsync(account, $"\"requester_id\":{user}");
        var inBulk = await CreateTicketAsync(account, $"\"requester_id\":{user}");
        var closed = await ImportClosedTicketAsync(account, user);
        var ofOther = await CreateTicketAsync(account, $"\"requester_id\":{other}");
        foreach (var ticket in (long[])[alone, inBulk, closed, ofOther])
        {
            await account.DeleteAsync($"/api/v2/tickets/{ticket}");
        }

        await account.DeleteAsync($"/api/v2/organizations/{organization}");
        await account.PutAsync($"/api/v2/deleted_tickets/{alone}/restore", "");
        await account.PutAsync($"/api/v2/deleted_tickets/restore_many?ids={inBulk},{closed},{ofOther}", "");

        Assert.Null((await TicketAsync(account, alone)).Number("organization_id"));
        Assert.Null((await TicketAsync(account, inBulk)).Number("organization_id"));
        Assert.Equal(organization, (await TicketAsync(account, closed)).Number("organization_id"));
        Assert.Equal(kept, (await TicketAsync(account, ofOther)).Number("organization_id"));
    }

    [Fact]
    public async Task Leaving_an_organization_takes_it_off_the_working_tickets_of_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var organization = await account.CreateOrganizationAsync("\"name\":\"Sarien\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{organization}");
        var other = await account.CreateUserAsync($"\"name\":\"Bea\",\"organization_id\":{organization}");
        var open = await CreateTicketAsync(account, $"\"requester_id\":{user}");
        var solved = await CreateTicketAsync(account, $"\"requester_id\":{user},\"assignee_id\":{owner},\"status\":\"solved\"");
        var ofOther = await CreateTicketAsync(account, $"\"requester_id\":{other}");

        await account.DeleteAsync($"/api/v2/users/{user}/organizations/{organization}");

        Assert.Null((await TicketAsync(account, open)).Number("organization_id"));
        Assert.Equal(organization, (await TicketAsync(account, solved)).Number("organization_id"));
        Assert.Equal(organization, (await TicketAsync(account, ofOther)).Number("organization_id"));
    }

    [Fact]
    public async Task Leaving_a_group_unassigns_the_working_tickets_of_the_agent_in_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Hangar"}}""")).Id("group");
        var agent = await account.CreateUserAsync("\"name\":\"Bea\",\"email\":\"bea@example.com\",\"role\":\"agent\"");
        var support = (await account.GetAsync($"/api/v2/users/{agent}")).User.Number("default_group_id");
        var membership = (await account.PostAsync(
            "/api/v2/group_memberships",
            $$$"""{"group_membership":{"user_id":{{{agent}}},"group_id":{{{group}}} }}""")).Id("group_membership");
        var inGroup = await CreateTicketAsync(account, $"\"assignee_id\":{agent},\"group_id\":{group}");
        var solved = await CreateTicketAsync(account, $"\"assignee_id\":{agent},\"group_id\":{group},\"status\":\"solved\"");
        var elsewhere = await CreateTicketAsync(account, $"\"assignee_id\":{agent},\"group_id\":{support}");

        await account.DeleteAsync($"/api/v2/group_memberships/{membership}");

        var left = await TicketAsync(account, inGroup);
        Assert.Null(left.Number("assignee_id"));
        Assert.Equal((group, "open"), (left.Number("group_id"), left.Text("status")));
        Assert.Equal(agent, (await TicketAsync(account, solved)).Number("assignee_id"));
        Assert.Equal(agent, (await TicketAsync(account, elsewhere)).Number("assignee_id"));
    }

    private static async Task<long> CreateTicketAsync(TestAccount account, string properties) =>
        (await account.PostAsync("/api/v2/tickets", "{\"ticket\":{" + properties + ",\"comment\":{\"body\":\"Help\"}}}")).Id("ticket");

    private static async Task<long> ImportClosedTicketAsync(TestAccount account, long requester) => (await account.PostAsync(
        "/api/v2/imports/tickets",
        $$$"""{"ticket":{"requester_id":{{{requester}}},"status":"closed","comments":[{"value":"Help"}]}}""")).Id("ticket");

    private static async Task<JsonElement> TicketAsync(TestAccount account, long id) =>
        (await account.GetAsync($"/api/v2/tickets/{id}")).Json.GetProperty("ticket");
}
