using System.Text.Json;
using Xunit;
using ZendeskEmulator.Tests.Automations;
using ZendeskEmulator.Tests.Storage;
using static ZendeskEmulator.Tests.Triggers.TriggerAccount;

namespace ZendeskEmulator.Tests.Triggers;

/// <summary>Triggers change a ticket in the request that creates or changes it.</summary>
public sealed class TriggerRunTests
{
    [Fact]
    public async Task The_response_has_the_change_and_the_audit_names_the_trigger()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var trigger = await account.CreateTriggerAsync(OnCreate, Action("priority", "urgent"));

        var created = await account.PostTicketAsync();

        Assert.Equal("urgent", created.Ticket().Text("priority"));
        var events = created.Json.GetProperty("audit").GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(("Comment", "Change"), (events[0].Text("type"), events[^1].Text("type")));
        Assert.Equal(("urgent", "priority"), (events[^1].Text("value"), events[^1].Text("field_name")));
        var from = $$"""{"deleted":false,"title":"Mine","id":{{trigger}},"revision_id":1}""";
        Assert.Equal(
            $$$"""{"channel":"rule","source":{"from":{{{from}}},"to":{},"rel":"trigger"}}""",
            events[^1].GetProperty("via").GetRawText());
        Assert.False(events[1].TryGetProperty("via", out _));
        Assert.Equal(events.Length, events.Select(one => one.Number("id")).Distinct().Count());
    }

    [Fact]
    public async Task Exports_of_ticket_events_name_the_trigger()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var trigger = await account.CreateTriggerAsync(OnCreate, Action("priority", "urgent"));
        await account.PostTicketAsync();
        // Exports end a minute ago.
        await account.AdvanceAsync(0.1);

        var audit = (await account.GetAsync("/api/v2/incremental/ticket_events?start_time=0")).Json.GetProperty("ticket_events")
            .EnumerateArray().Last();

        var children = audit.GetProperty("child_events").EnumerateArray().ToArray();
        Assert.Equal(("Web service", (long?)null), (children[0].Text("via"), children[0].Number("via_reference_id")));
        Assert.Equal(("Rule", trigger), (children[^1].Text("via"), children[^1].Number("via_reference_id")));
        Assert.All(children, child => Assert.NotEqual("Trigger", child.Text("event_type")));
    }

    [Fact]
    public async Task A_change_lets_the_earlier_triggers_run_again_each_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync(When("priority", "is", "high"), Action("current_tags", "second"), ""","position":1""");
        await account.CreateTriggerAsync(OnCreate, Action("priority", "high"), ""","position":2""");
        await account.CreateTriggerAsync(When("priority", "is", "high"), Action("priority", "low"), ""","position":3""");

        var created = await account.PostTicketAsync();

        Assert.Equal("low", created.Ticket().Text("priority"));
        Assert.Equal(["second"], created.Tags());
    }

    [Fact]
    public async Task Two_triggers_that_undo_each_other_end()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync(When("priority", "is", "low"), Action("priority", "high"));
        await account.CreateTriggerAsync(When("priority", "is", "high"), Action("priority", "low"));

        var created = await account.PostTicketAsync(""" "priority":"low" """);

        Assert.Equal("low", created.Ticket().Text("priority"));
    }

    [Theory]
    [InlineData("changed", "", true)]
    [InlineData("not_changed", "", false)]
    [InlineData("value", "pending", true)]
    [InlineData("value", "open", false)]
    [InlineData("value_previous", "open", true)]
    [InlineData("value_previous", "new", false)]
    [InlineData("not_value", "pending", false)]
    [InlineData("not_value", "solved", true)]
    [InlineData("not_value_previous", "open", false)]
    [InlineData("not_value_previous", "new", true)]
    [InlineData("is", "pending", true)]
    public async Task Conditions_compare_with_the_ticket_before(string comparison, string value, bool holds)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var ticket = (await account.PostTicketAsync(""" "status":"open" """)).Id("ticket");
        await account.CreateTriggerAsync(When("status", comparison, value), Action("current_tags", "yes"));

        var changed = await account.PutTicketAsync(ticket, """ "status":"pending" """);

        Assert.Equal(holds ? ["yes"] : [], changed.Tags());
    }

    [Theory]
    [InlineData("update_type", "is", "Change", true)]
    [InlineData("update_type", "is", "Create", false)]
    [InlineData("comment_is_public", "is", "false", true)]
    [InlineData("comment_is_public", "is", "true", false)]
    [InlineData("comment_is_public", "is", "not_relevant", true)]
    [InlineData("comment_includes_word", "includes", "nothing secret", true)]
    [InlineData("comment_includes_word", "not_includes", "secret", false)]
    [InlineData("comment_includes_word", "is", "a secret", true)]
    [InlineData("role", "is", "agent", true)]
    [InlineData("role", "is", "end_user", false)]
    [InlineData("current_via_id", "is", "5", true)]
    [InlineData("current_via_id", "is_not", "4", true)]
    [InlineData("description_includes_word", "includes", "hello", true)]
    [InlineData("subject_includes_word", "includes", "hello", false)]
    public async Task Conditions_look_at_the_change(string field, string comparison, string value, bool holds)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var ticket = (await account.PostTicketAsync()).Id("ticket");
        await account.CreateTriggerAsync(When(field, comparison, value), Action("current_tags", "yes"));

        var changed = await account.PutTicketAsync(ticket, """ "comment":{"body":"a secret","public":false} """);

        Assert.Equal(holds ? ["yes"] : [], changed.Tags());
    }

    [Fact]
    public async Task A_trigger_works_on_every_way_of_a_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Jobs.Pace = JobPace.Instant;
        await account.CreateTriggerAsync(When("status", "less_than", "solved"), Action("current_tags", "seen"));

        await account.PostAsync("/api/v2/tickets/create_many", """{"tickets":[{"comment":{"body":"x"}},{"comment":{"body":"y"}}]}""");
        await account.PostAsync("/api/v2/requests", """{"request":{"subject":"x","comment":{"body":"x"}}}""");
        await account.PostAsync("/api/v2/imports/tickets", """{"ticket":{"subject":"x","comments":[{"body":"x"}]}}""");

        var tickets = (await account.GetAsync("/api/v2/tickets")).Json.GetProperty("tickets").EnumerateArray();
        Assert.Equal(["seen", "seen", "seen", ""], tickets.Select(ticket => string.Join(' ', ticket.Texts("tags"))));
    }

    [Fact]
    public async Task A_notification_alone_leaves_the_ticket_as_it_is()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync(
            OnCreate, """{"field":"notification_user","value":["current_user","Subject {{ticket.id}}","Body"]}""");
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;

        var created = await account.PostTicketAsync();

        var last = created.Json.GetProperty("audit").GetProperty("events").EnumerateArray().Last();
        Assert.Equal(["id", "type", "via", "subject", "body", "recipients"], last.Keys());
        Assert.Equal(("Notification", "Subject {{ticket.id}}", $"[{me}]"),
            (last.Text("type"), last.Text("subject"), last.GetProperty("recipients").GetRawText()));
    }

    [Fact]
    public async Task The_current_user_of_an_action_is_who_makes_the_request()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync(OnCreate, Action("assignee_id", "current_user"));
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;

        var created = await account.PostTicketAsync();

        Assert.Equal((me, "open"), (created.Ticket().Number("assignee_id"), created.Ticket().Text("status")));
    }

    [Fact]
    public async Task A_ticket_that_refuses_the_actions_stays_as_it_is()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync(OnCreate, $"{Action("status", "solved")},{Action("current_tags", "solved")}");

        var created = await account.PostTicketAsync();

        Assert.Equal(("new", JsonValueKind.Null), (created.Ticket().Text("status"), created.Ticket().GetProperty("priority").ValueKind));
        Assert.Empty(created.Tags());
    }

    [Fact]
    public async Task Categories_come_before_positions()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var late = await account.CreateCategoryAsync("Late", 2);
        var early = await account.CreateCategoryAsync("Early", 1);
        await account.CreateTriggerAsync(OnCreate, Action("priority", "low"), $$""","position":1,"category_id":"{{late}}" """);
        await account.CreateTriggerAsync(OnCreate, Action("priority", "high"), $$""","position":2,"category_id":"{{early}}" """);
        Assert.Equal("low", (await account.PostTicketAsync()).Ticket().Text("priority"));

        await account.SendAsync(HttpMethod.Patch, $"{Categories}/{early}", """{"trigger_category":{"position":3}}""");

        Assert.Equal("high", (await account.PostTicketAsync()).Ticket().Text("priority"));
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.LiteDb)]
    public async Task After_a_restart_triggers_run(Store store)
    {
        using var folder = new TemporaryFolder(store);
        var before = await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.CreateTriggerAsync(OnCreate, Action("priority", "urgent"));
            return (await account.PostTicketAsync()).Id("ticket");
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            Assert.Equal("urgent", (await account.PostTicketAsync()).Ticket().Text("priority"));
            var kept = (await account.AuditsAsync(before))[0].GetProperty("events").EnumerateArray().Last();
            Assert.Equal("trigger", kept.GetProperty("via").GetProperty("source").Text("rel"));
            return before;
        });
    }

    [Fact]
    public async Task An_inactive_trigger_and_a_deleted_one_change_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateTriggerAsync(OnCreate, Action("priority", "urgent"), ""","active":false""");
        var deleted = await account.CreateTriggerAsync(OnCreate, Action("priority", "low"));
        await account.DeleteAsync($"{ListPath}/{deleted}");

        Assert.Null((await account.PostTicketAsync()).Ticket().Text("priority"));
    }
}
