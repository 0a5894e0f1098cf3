using System.Text.Json;
using Xunit;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Automations.AutomationAccount;

namespace ZendeskEmulator.Tests.Automations;

/// <summary>Automations change tickets by the account's clock.</summary>
public sealed class AutomationRunTests
{
    private const string Unsolved = """{"field":"status","operator":"less_than","value":"solved"}""";

    [Fact]
    public async Task A_solved_ticket_closes_in_the_hour_after_four_days()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);

        await account.AdvanceAsync(96.5);
        Assert.Equal("solved", await account.StatusAsync(ticket));
        await account.AdvanceAsync(0.25);

        var closed = await account.TicketAsync(ticket);
        Assert.Equal("closed", closed.Text("status"));
        Assert.Equal("2027-02-04T10:00:00Z", closed.Text("updated_at"));
    }

    [Fact]
    public async Task The_audit_names_the_automation()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        var automation = (await account.GetAsync(ListPath)).Ids("automations")[0];

        await account.AdvanceAsync(97);

        var audit = (await account.AuditsAsync(ticket))[^1];
        Assert.Equal(-1, audit.Number("author_id"));
        var from = $$"""{"deleted":false,"title":"Close ticket 4 days after status is set to solved","id":{{automation}}}""";
        var via = $$$"""{"channel":"rule","source":{"from":{{{from}}},"to":{},"rel":"automation"}}""";
        Assert.Equal(via, audit.GetProperty("via").GetRawText());
        var change = Assert.Single(audit.GetProperty("events").EnumerateArray());
        Assert.Equal(
            ["id", "type", "via", "value", "field_name", "previous_value"], change.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("closed", via), (change.Text("value"), change.GetProperty("via").GetRawText()));
        var last = (await account.GetAsync("/api/v2/incremental/ticket_events?start_time=0")).Json.GetProperty("ticket_events")
            .EnumerateArray().Last();
        Assert.Equal(("Rule", automation), (last.Text("via"), last.GetProperty("child_events")[0].Number("via_reference_id")));
    }

    [Fact]
    public async Task A_ticket_that_is_opened_again_stays_open()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        await account.AdvanceAsync(95);
        await account.PutAsync($"/api/v2/tickets/{ticket}", """{"ticket":{"status":"open"}}""");

        await account.AdvanceAsync(24 * 365);

        Assert.Equal("open", await account.StatusAsync(ticket));
    }

    [Fact]
    public async Task An_automation_that_is_no_longer_active_changes_nothing()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        var automation = (await account.GetAsync(ListPath)).Ids("automations")[0];

        await account.PutAsync($"{ListPath}/{automation}", """{"automation":{"active":false}}""");
        await account.AdvanceAsync(200);
        Assert.Equal("solved", await account.StatusAsync(ticket));

        await account.PutAsync($"{ListPath}/{automation}", """{"automation":{"active":true}}""");
        await account.AdvanceAsync(1);
        Assert.Equal("closed", await account.StatusAsync(ticket));
    }

    [Theory]
    [InlineData("is", "5", 5)]
    [InlineData("greater_than", "5", 6)]
    [InlineData("less_than", "5", 1)]
    public async Task Hours_since_creation_are_counted_by_runs(string comparison, string hours, int expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(QuarterPast.AddMinutes(-15));
        await account.CreateAutomationAsync(
            $"{Unsolved},{When("NEW", comparison, hours)},{When("priority", "is", "")}", Action("priority", "urgent"));
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);

        await account.AdvanceAsync(expected - 0.1);
        Assert.Null((await account.TicketAsync(ticket)).Text("priority"));
        await account.AdvanceAsync(0.1);

        Assert.Equal("urgent", (await account.TicketAsync(ticket)).Text("priority"));
    }

    [Fact]
    public async Task Hours_until_the_due_date_count_down()
    {
        using var account = await NewFrozenAsync();
        await account.CreateAutomationAsync(
            $"{When("type", "is", "task")},{When("until_due_date", "is", "2")}", Action("current_tags", "soon"));
        var ticket = await account.CreateTicketAsync(""" "type":"task","due_at":"2027-02-03T12:30:00Z" """);

        await account.Account.Clock.AdvanceToAsync(DateTimeOffset.Parse("2027-02-03T09:59:59Z", null));
        Assert.Empty((await account.TicketAsync(ticket)).GetProperty("tags").EnumerateArray());
        await account.Account.Clock.AdvanceToAsync(DateTimeOffset.Parse("2027-02-03T10:00:00Z", null));

        Assert.Equal("soon", (await account.TicketAsync(ticket)).GetProperty("tags")[0].GetString());
    }

    [Fact]
    public async Task Hours_of_business_wait_for_monday()
    {
        using var account = await TestEmulator.NewAccountAsync();
        // A Friday, an hour before the working day ends.
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 29, 16, 0, 0, TimeSpan.Zero));
        await account.PostAsync("/api/v2/business_hours/schedules", """{"schedule":{"name":"Week","time_zone":"UTC"}}""");
        await account.CreateAutomationAsync(
            $"{Unsolved},{When("NEW", "greater_than_business_hours", "2")},{When("priority", "is", "")}", Action("priority", "high"));
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);

        await account.Account.Clock.AdvanceToAsync(new DateTimeOffset(2027, 2, 1, 10, 59, 0, TimeSpan.Zero));
        Assert.Null((await account.TicketAsync(ticket)).Text("priority"));
        var rest = await account.Account.Clock.AdvanceToAsync(new DateTimeOffset(2027, 2, 1, 11, 0, 0, TimeSpan.Zero));

        Assert.Equal("high", (await account.TicketAsync(ticket)).Text("priority"));
        Assert.Single(rest.Fired);
    }

    [Fact]
    public async Task Automations_run_in_the_order_of_their_positions()
    {
        using var account = await NewFrozenAsync();
        var condition = $"{Unsolved},{When("NEW", "is", "0")}";
        await account.CreateAutomationAsync(condition, Action("priority", "low"), ""","position":2""");
        await account.CreateAutomationAsync(condition, Action("priority", "high"), ""","position":1""");
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);

        await account.AdvanceAsync(1);

        Assert.Equal("low", (await account.TicketAsync(ticket)).Text("priority"));
        Assert.Equal(3, (await account.AuditsAsync(ticket)).Length);
    }

    [Fact]
    public async Task An_hour_without_a_change_has_no_run()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);

        var years = await account.AdvanceAsync(24 * 3_650);

        // After the change; when the ticket is solved for 96 hours, and an hour later; after the ticket is closed.
        Assert.InRange(years.Fired.Count, 3, 5);
        Assert.Equal("closed", await account.StatusAsync(ticket));
    }

    [Fact]
    public async Task The_clock_is_not_moved_for_automations()
    {
        using var account = await NewFrozenAsync();
        await account.SolveAsync(await account.CreateTicketAsync(""" "subject":"x" """));
        var clock = account.Account.Clock;
        Assert.Equal("automations run", Assert.Single(clock.NextEvents).What);

        await clock.AdvanceUntilIdleAsync();
        await clock.AdvanceToNextEventAsync();
        await clock.RunAsync(Task.Delay(TimeSpan.FromMinutes(1), clock, TestContext.Current.CancellationToken));

        Assert.Equal(QuarterPast.AddMinutes(1), clock.UtcNow);
    }
}
