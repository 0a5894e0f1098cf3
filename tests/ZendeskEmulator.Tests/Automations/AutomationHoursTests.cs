using Xunit;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Automations.AutomationAccount;

namespace ZendeskEmulator.Tests.Automations;

/// <summary>Automations run once in an hour in which something may happen, and in no other.</summary>
public sealed class AutomationHoursTests
{
    private const string Notify = """{"field":"notification_user","value":["requester_id","Hi","Text"]}""";
    private const string Week = """{"schedule":{"name":"Week","time_zone":"UTC"}}""";
    private const string Schedules = "/api/v2/business_hours/schedules";

    [Fact]
    public async Task A_change_in_the_hour_of_a_planned_run_does_not_double_the_run()
    {
        using var account = await NewFrozenAsync();
        await account.CreateAutomationAsync($"{When("status", "is", "new")},{When("NEW", "is", "1")}", Notify);
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        // The run of 10:00 plans one for 11:00.
        await account.AdvanceAsync(1.25);
        await account.CreateTicketAsync(""" "subject":"y" """);

        var hours = await account.AdvanceAsync(1);

        Assert.Single(hours.Fired);
        Assert.Single(await account.AuditsAsync(ticket), audit => audit.Number("author_id") == -1);
    }

    [Fact]
    public async Task A_run_during_which_the_account_is_reset_plans_no_other()
    {
        using var account = await NewFrozenAsync();
        await account.CreateAutomationAsync(
            $"{When("status", "is", "new")},{When("NEW", "less_than", "9")},{When("priority", "is", "")}", Action("priority", "high"));
        await account.CreateTicketAsync(""" "subject":"x" """);
        var turn = await account.Account.Inner.TakeTurnAsync();
        var reset = account.Account.ResetAsync();
        var run = account.AdvanceAsync(1);

        turn.Dispose();
        await reset;
        await run;

        Assert.Empty(account.Account.Clock.NextEvents);
    }

    [Fact]
    public async Task A_schedule_that_comes_later_counts_for_older_tickets()
    {
        using var account = await NewFrozenAsync();
        await account.CreateAutomationAsync(
            $"{When("status", "is", "new")},{When("NEW", "greater_than_business_hours", "2")}", Action("status", "pending"));
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.AdvanceAsync(24 * 7);
        Assert.Equal("new", await account.StatusAsync(ticket));

        await account.PostAsync(Schedules, Week);
        await account.AdvanceAsync(1);

        Assert.Equal("pending", await account.StatusAsync(ticket));
    }

    [Fact]
    public async Task Hours_of_business_that_are_far_away_are_not_looked_at_every_hour()
    {
        using var account = await NewFrozenAsync();
        await account.PostAsync(Schedules, Week);
        await account.CreateAutomationAsync(
            $"{When("status", "is", "new")},{When("NEW", "greater_than_business_hours", "400")}", Action("status", "pending"));
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);

        // Ten weeks have 400 hours of business; the first day is a Sunday.
        var before = await account.AdvanceAsync((24 * 68) + 7.5);
        Assert.Equal("new", await account.StatusAsync(ticket));
        await account.AdvanceAsync(80);

        Assert.Equal("pending", await account.StatusAsync(ticket));
        Assert.InRange(before.Fired.Count, 2, 60);
    }
}
