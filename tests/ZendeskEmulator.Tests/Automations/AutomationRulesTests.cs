using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Automations.AutomationAccount;

namespace ZendeskEmulator.Tests.Automations;

/// <summary>Which automations can be, and who changes them.</summary>
public sealed class AutomationRulesTests
{
    private static readonly string Solved = When("status", "is", "solved");
    private static readonly string Hours = When("SOLVED", "greater_than", "4");
    private static readonly string Closing = Action("status", "closed");

    public static TheoryData<string, string, string> Refused => new()
    {
        { "no property", Hours, "Automation must test for at least <strong>one</strong> of the following ticket properties in the ALL "
            + "conditions section: Status, Type, Group, Assignee, Requester." },
        { "no time", Solved, "Automation must test for at least <strong>one</strong> of the time-based ticket properties." },
        { "unknown field", $"{Solved},{Hours},{When("nothing", "is", "1")}", "Invalid field 'nothing'" },
        { "no hours", $"{Solved},{When("SOLVED", "is", "soon")}", "Invalid value 'soon' in 'Hours since solved / Is / soon'" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Conditions_are_refused(string why, string conditions, string complaint)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAutomationAsync(conditions, Closing);

        Assert.NotEmpty(why);
        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Contains(complaint, refused.Complaints());
    }

    [Theory]
    [InlineData("subject", "x")]
    [InlineData("comment_value", "x")]
    [InlineData("assignee_id", "current_user")]
    [InlineData("notification_user", "requester_id")]
    [InlineData("notification_group", "1")]
    [InlineData("status", "gone")]
    public async Task Actions_that_an_automation_does_not_have_are_refused(string field, string value)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAutomationAsync($"{Solved},{Hours}", $"{Closing},{Action(field, value)}");

        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.StartsWith("Invalid ", Assert.Single(refused.Complaints()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_automation_that_would_never_end_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAutomationAsync($"{Solved},{Hours}", Action("priority", "low"));
        var once = await account.PostAutomationAsync($"{Solved},{When("SOLVED", "is", "4")}", Action("priority", "low"));
        var tagged = await account.PostAutomationAsync(
            $"{Solved},{Hours},{When("current_tags", "not_includes", "seen")}", Action("current_tags", "seen"));

        Assert.Equal(
            ["Automation must have a condition that is true only once, or an action that ends one of its conditions."],
            refused.Complaints());
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (once.Status, tagged.Status));
    }

    [Fact]
    public async Task Two_active_automations_are_never_the_same()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateAutomationAsync($"{Solved},{Hours}", Closing);

        var same = await account.PostAutomationAsync($"{Solved},{Hours}", Closing);
        var inactive = await account.PostAutomationAsync($"{Solved},{Hours}", Closing, ""","active":false""");
        var activated = await account.PutAsync($"{ListPath}/{inactive.Id("automation")}", """{"automation":{"active":true}}""");
        var withOthers = await account.PutAsync(
            $"{ListPath}/update_many", $$"""{"automations":[{"id":{{inactive.Id("automation")}},"active":true}]}""");

        Assert.Equal(["Automation has the same conditions and actions as the active automation 'Mine'"], same.Complaints());
        Assert.Equal(same.Complaints(), activated.Complaints());
        Assert.Equal(same.Complaints(), withOthers.Complaints());
    }

    [Fact]
    public async Task A_stored_automation_stays_valid_when_its_group_goes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Gone"}}""")).Id("group");
        var automation = await account.CreateAutomationAsync(
            $"{When("group_id", "is", $"{group}")},{When("NEW", "is", "1")}", Action("group_id", $"{group}"));
        await account.DeleteAsync($"/api/v2/groups/{group}");

        var renamed = await account.PutAsync($"{ListPath}/{automation}", """{"automation":{"title":"Renamed"}}""");

        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Equal("Renamed", renamed.Json.GetProperty("automation").Text("title"));
    }

    [Fact]
    public async Task Conditions_that_are_sent_replace_all_others()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var automation = await account.CreateAutomationAsync($"{Solved},{Hours}", Closing);

        var refused = await account.PutAsync($"{ListPath}/{automation}", $$$"""{"automation":{"any":[{{{Hours}}}]}}""");

        Assert.Equal((HttpStatusCode)422, refused.Status);
    }

    [Fact]
    public async Task Agents_read_automations_and_admins_change_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync(""" "name":"Ann","role":"agent","email":"ann@example.com" """);
        var agent = TestCredentials.Token("ann@example.com", "any");
        var automation = await account.CreateAutomationAsync($"{Solved},{Hours}", Closing);

        var shown = await account.SendAsync(HttpMethod.Get, $"{ListPath}/{automation}", null, agent);
        var changed = await account.SendAsync(HttpMethod.Put, $"{ListPath}/{automation}", """{"automation":{"active":false}}""", agent);
        var deleted = await account.SendAsync(HttpMethod.Delete, $"{ListPath}/destroy_many?ids={automation}", null, agent);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (shown.Status, changed.Status, deleted.Status));
    }
}
