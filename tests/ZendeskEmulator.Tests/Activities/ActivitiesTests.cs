using System.Net;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Tests.Automations;
using ZendeskEmulator.Tests.Triggers;

namespace ZendeskEmulator.Tests.Activities;

/// <summary>What happened to an agent's tickets.</summary>
public sealed class ActivitiesTests
{
    private const string ListPath = "/api/v2/activities";

    [Fact]
    public async Task Assignments_comments_and_higher_priorities_are_activities_the_newest_first()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        var ticket = (await account.PostTicketAsync($"\"subject\":\"Help\",\"assignee_id\":{me}")).Id("ticket");
        await account.PutTicketAsync(ticket, """ "comment":{"body":"On it","public":false} """);
        await account.PutTicketAsync(ticket, """ "priority":"high" """);
        await account.PutTicketAsync(ticket, """ "priority":"low" """);

        var activities = await ActivitiesAsync(account);

        Assert.Equal(["tickets.priority_increase", "tickets.comment", "tickets.assignment"], activities.Select(one => one.Text("verb")));
        Assert.Equal(
            ["url", "id", "title", "verb", "user_id", "actor_id", "updated_at", "created_at", "object", "target", "user", "actor"],
            activities[0].Keys());
        Assert.Equal("""{"comment":{"value":"On it","public":false}}""", activities[1].GetProperty("object").GetRawText());
        Assert.Equal($$$"""{"ticket":{"id":{{{ticket}}},"subject":"Help"}}""", activities[1].GetProperty("target").GetRawText());
        Assert.Equal((me, me), (activities[1].Number("user_id"), activities[1].Number("actor_id")));
    }

    [Fact]
    public async Task An_agent_sees_only_its_own_tickets_of_thirty_days()
    {
        using var account = await AutomationAccount.NewFrozenAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        var agent = await account.CreateUserAsync(""" "name":"Ann","role":"agent","email":"ann@example.com" """);
        await account.PostTicketAsync($"\"assignee_id\":{me}");
        await account.PostTicketAsync($"\"assignee_id\":{agent}");
        await account.AdvanceAsync(24 * 29);
        await account.PostTicketAsync($"\"assignee_id\":{me}");
        var since = account.Account.Clock.UtcNow.AddDays(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

        Assert.Equal(2, (await ActivitiesAsync(account)).Length);
        Assert.Single(await ActivitiesAsync(account, $"?since={since}"));
        await account.AdvanceAsync(24 * 2);

        Assert.Single(await ActivitiesAsync(account));
        Assert.Equal(1, (await account.GetAsync($"{ListPath}/count")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task One_activity_is_shown_by_its_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.PostTicketAsync($"\"assignee_id\":{me}");
        var listed = (await ActivitiesAsync(account))[0];

        var shown = await account.GetAsync($"{ListPath}/{listed.Number("id")}");
        var unknown = await account.GetAsync($"{ListPath}/7");

        Assert.Equal(listed.GetRawText(), shown.Json.GetProperty("activity").GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Fact]
    public async Task A_rules_change_has_the_agent_as_its_actor()
    {
        using var account = await AutomationAccount.NewFrozenAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.CreateAutomationAsync(
            $"{TriggerAccount.When("status", "less_than", "solved")},{TriggerAccount.When("NEW", "is", "0")}",
            TriggerAccount.Action("assignee_id", $"{me}"));
        await account.PostTicketAsync();

        await account.AdvanceAsync(1);

        var activity = Assert.Single(await ActivitiesAsync(account));
        Assert.Equal((me, "tickets.assignment"), (activity.Number("actor_id"), activity.Text("verb")));
    }

    private static async Task<JsonElement[]> ActivitiesAsync(TestAccount account, string query = "") =>
        [.. (await account.GetAsync(ListPath + query)).Json.GetProperty("activities").EnumerateArray()];
}
