using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Automations;
using ZendeskEmulator.Tests.Exports;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Triggers.TriggerAccount;

namespace ZendeskEmulator.Tests.Triggers;

/// <summary>What triggers can cost, and what they do with records that nobody checked.</summary>
public sealed class TriggerBoundsTests
{
    private const string Urgent = """{"field":"priority","value":"urgent"}""";

    [Fact]
    public async Task A_hundred_triggers_fire_on_a_ticket_at_most()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 120; i++)
        {
            await account.CreateTriggerAsync(OnCreate, Notify("all_agents"));
        }

        var created = await account.PostTicketAsync();

        var events = created.Json.GetProperty("audit").GetProperty("events").EnumerateArray();
        Assert.Equal(100, events.Count(one => one.Text("type") == "Notification"));
    }

    [Theory]
    [InlineData("triggers", "trigger", """{"field":"update_type","operator":"is","value":"Create"}""")]
    [InlineData(
        "automations",
        "automation",
        """{"field":"status","operator":"is","value":"new"},{"field":"NEW","operator":"is","value":"1"}""")]
    public async Task A_rule_has_less_than_65_kilobytes(string folder, string name, string conditions)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var actions = string.Join(',', Enumerable.Repeat(Notify("requester_id", new string('x', 22_000)), 3));

        var refused = await account.PostAsync(
            $"/api/v2/{folder}",
            $$$"""{"{{{name}}}":{"title":"Long","conditions":{"all":[{{{conditions}}}]},"actions":[{{{actions}}}]}}""");

        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Single(refused.Complaints(), complaint => complaint.Contains("65", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_category_named_twice_in_a_job_has_both_changes_and_a_trigger_one_revision()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var trigger = await account.CreateTriggerAsync(OnCreate, Urgent);
        var category = await account.CreateCategoryAsync("Incoming", 1);

        var done = await account.PostAsync(
            $"{Categories}/jobs",
            $$$"""
            {"job":{"action":"patch","items":{"trigger_categories":[{"id":"{{{category}}}","position":7},{"id":"{{{category}}}"}],
            "triggers":[{"id":{{{trigger}}},"active":false},{"id":{{{trigger}}},"position":5}] } } }
            """);

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(7, (await account.GetAsync($"{Categories}/{category}")).Json.GetProperty("trigger_category").Number("position"));
        var saved = (await account.GetAsync($"{ListPath}/{trigger}")).Json.GetProperty("trigger");
        Assert.Equal((false, 5), (saved.Flag("active"), saved.Number("position")));
        var revisions = await account.GetAsync($"{ListPath}/{trigger}/revisions");
        Assert.Equal([2, 1], revisions.Ids("trigger_revisions"));
    }

    [Fact]
    public async Task There_are_500_categories_at_most_those_of_new_triggers_included()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var categories = Enumerable.Range(0, 500).Select(i => $$$"""{"trigger_category":{"name":"C{{{i}}}"}}""");
        await ExportTests.ImportAsync(account, string.Join('\n', categories), "");

        var refused = await account.PostTriggerAsync(OnCreate, Urgent, ""","category":{"name":"One more"}""");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task Notifications_of_an_import_that_nobody_checked_do_not_break_anything()
    {
        using var from = await TestEmulator.NewAccountAsync();
        await from.CreateTriggerAsync(OnCreate, Notify("all_agents"));
        await from.CreateUserAsync("\"name\":\"Second\",\"email\":\"second@example.com\",\"role\":\"agent\"");
        var ticket = (await from.PostTicketAsync()).Id("ticket");
        var export = (await from.GetAsync("/_emulator/export")).Body;
        using var to = await TestEmulator.NewAccountAsync();

        var imported = await ExportTests.ImportAsync(
            to,
            System.Text.RegularExpressions.Regex.Replace(export, "\"previous\":\\[[^\\]]*\\]", "\"previous\":[\"}{\"]")
                .Replace("""["all_agents","Subject","Text"]""", """["all_agents"]""", StringComparison.Ordinal),
            "?ids=keep");

        Assert.Equal(HttpStatusCode.OK, imported.Status);
        var audit = Assert.Single(await to.AuditsAsync(ticket));
        Assert.Empty(audit.GetProperty("events").EnumerateArray().Last().GetProperty("recipients").EnumerateArray());
        Assert.Equal(HttpStatusCode.Created, (await to.PostTicketAsync()).Status);
    }

    [Fact]
    public async Task An_import_gives_the_recipients_the_ids_of_the_account()
    {
        using var from = await TestEmulator.NewAccountAsync();
        var second = await from.CreateUserAsync("\"name\":\"Second\",\"email\":\"second@example.com\",\"role\":\"agent\"");
        await from.CreateTriggerAsync($"{OnCreate},{When("role", "is_not", $"{second}")}", $"{Notify("all_agents")},{Notify($"{second}")}");
        await from.PostTicketAsync();
        using var to = await TestEmulator.NewAccountAsync();

        await ExportTests.ImportAsync(to, (await from.GetAsync("/_emulator/export")).Body, "?ids=new");

        var agents = (await to.GetAsync("/api/v2/users?role[]=agent&role[]=admin")).Ids("users");
        var moved = (await to.GetAsync("/api/v2/users?role=agent")).Ids("users")[0];
        var trigger = (await to.GetAsync(ListPath)).Json.GetProperty("triggers")[0];
        Assert.Equal($"{moved}", trigger.GetProperty("actions")[1].GetProperty("value")[0].GetString());
        Assert.Equal($"{moved}", trigger.GetProperty("conditions").GetProperty("all")[1].Text("value"));
        var events = (await to.AuditsAsync(1))[0].GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(2, agents.Length);
        Assert.Equal(agents.Order(), events[^2].GetProperty("recipients").EnumerateArray().Select(id => id.GetInt64()).Order());
        Assert.Equal([moved], events[^1].GetProperty("recipients").EnumerateArray().Select(id => id.GetInt64()));
    }

    [Fact]
    public async Task An_automation_has_no_user_whom_a_trigger_could_notify()
    {
        using var account = await AutomationAccount.NewFrozenAsync();
        await account.CreateTriggerAsync(When("priority", "value", "high"), $"{Notify("current_user")},{Action("current_tags", "seen")}");
        await account.CreateAutomationAsync(
            $"{When("status", "is", "new")},{When("NEW", "is", "0")}", Action("priority", "high"));
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);

        await account.AdvanceAsync(1);

        Assert.Equal(["seen"], (await account.TicketAsync(ticket)).Texts("tags"));
        Assert.DoesNotContain(
            (await account.AuditsAsync(ticket))[^1].GetProperty("events").EnumerateArray(), one => one.Text("type") == "Notification");
    }

    [Fact]
    public async Task A_status_that_changes_changes_the_custom_status_too()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync("""{"field":"custom_status_id","operator":"changed"}""", Urgent);
        await account.CreateTriggerAsync(When("update_type", "is", "Create"), Action("priority", "low"));
        var ticket = (await account.PostTicketAsync()).Id("ticket");
        Assert.Equal("low", (await account.TicketAsync(ticket)).Text("priority"));

        var pending = await account.PutTicketAsync(ticket, "\"status\":\"pending\"");

        Assert.Equal("urgent", pending.Ticket().Text("priority"));
    }

    private static string Notify(string who, string text = "Text") =>
        $$"""{"field":"notification_user","value":["{{who}}","Subject","{{text}}"]}""";
}
