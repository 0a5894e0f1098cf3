using System.Text.Json;
using Xunit;
using ZendeskEmulator.Automations;
using ZendeskEmulator.Tests.Exports;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Automations.AutomationAccount;

namespace ZendeskEmulator.Tests.Automations;

/// <summary>What an automation does to a ticket, and how often.</summary>
public sealed class AutomationActionsTests
{
    private const string Unsolved = """{"field":"status","operator":"less_than","value":"solved"}""";

    [Fact]
    public async Task A_run_changes_a_thousand_tickets_and_the_next_one_the_others()
    {
        using var account = await NewFrozenAsync();
        await account.CreateAutomationAsync($"{When("status", "is", "new")},{When("NEW", "less_than", "9")}", Action("status", "pending"));
        var tickets = Enumerable.Repeat("""{"ticket":{"subject":"x","comment":{"body":"x"}}}""", AutomationRun.MaxTickets + 1);
        await ExportTests.ImportAsync(account, string.Join('\n', tickets), "");

        await account.AdvanceAsync(1);
        Assert.Equal(AutomationRun.MaxTickets, await PendingAsync());
        await account.AdvanceAsync(1);

        Assert.Equal(AutomationRun.MaxTickets + 1, await PendingAsync());

        async Task<long?> PendingAsync() =>
            (await account.GetAsync("/api/v2/search/count?query=type:ticket+status:pending")).Json.Number("count");
    }

    [Fact]
    public async Task An_automation_changes_a_ticket_a_hundred_times_at_most()
    {
        using var account = await NewFrozenAsync();
        await account.CreateAutomationAsync(
            $"{Unsolved},{When("updated_at", "is", "1")}", """{"field":"notification_user","value":["requester_id","Hi","Text"]}""");
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);

        await account.AdvanceAsync(400);

        var audits = (await account.GetAsync($"/api/v2/tickets/{ticket}/audits/count")).Json.GetProperty("count");
        Assert.Equal(AutomationRun.MaxUpdates + 1, audits.Number("value"));
    }

    [Fact]
    public async Task A_notification_is_an_event_with_its_recipients()
    {
        using var account = await NewFrozenAsync();
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.CreateAutomationAsync(
            $"{Unsolved},{When("NEW", "is", "0")}",
            $$"""
            {"field":"notification_user","value":["requester_and_ccs","To {{"{{ticket.requester.name}}"}}","Text"]},
            {"field":"notification_group","value":["{{group}}","Group","Text"]},
            {"field":"notification_user","value":["assignee_id","Nobody","Text"]}
            """);
        var ticket = await account.CreateTicketAsync(""" "requester":{"name":"Roger","email":"roger@example.com"} """);
        var requester = (await account.TicketAsync(ticket)).Number("requester_id");

        await account.AdvanceAsync(1);

        var audit = (await account.AuditsAsync(ticket))[^1];
        var events = audit.GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(["NotificationWithCcs", "Notification"], events.Select(one => one.Text("type")));
        Assert.Equal(
            ["id", "type", "via", "subject", "body", "recipients"], events[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("To {{ticket.requester.name}}", events[0].Text("subject"));
        Assert.Equal($"[{requester}]", events[0].GetProperty("recipients").GetRawText());
        Assert.Equal($"[{owner}]", events[1].GetProperty("recipients").GetRawText());
    }

    [Fact]
    public async Task A_ticket_that_refuses_the_actions_stays_as_it_is()
    {
        using var account = await NewFrozenAsync();
        var agent = await account.CreateUserAsync(""" "name":"Ann","role":"agent","email":"ann@example.com" """);
        await account.CreateAutomationAsync($"{Unsolved},{When("NEW", "is", "0")}", Action("assignee_id", $"{agent}"));
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.DeleteAsync($"/api/v2/users/{agent}");

        await account.AdvanceAsync(1);

        Assert.Equal(JsonValueKind.Null, (await account.TicketAsync(ticket)).GetProperty("assignee_id").ValueKind);
        Assert.Single(await account.AuditsAsync(ticket));
    }
}
