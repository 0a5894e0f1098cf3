using System.Text.Json;
using ZendeskEmulator.Tests.Views;

namespace ZendeskEmulator.Tests.Automations;

/// <summary>Automations and tickets of an account under test, whose clock stands.</summary>
internal static class AutomationAccount
{
    public const string ListPath = "/api/v2/automations";

    /// <summary>A quarter past a full hour, so that the next run comes in 45 minutes.</summary>
    public static readonly DateTimeOffset QuarterPast = new(2027, 1, 31, 9, 15, 0, TimeSpan.Zero);

    public static async Task<TestAccount> NewFrozenAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(QuarterPast);
        return account;
    }

    public static Task<ClockAdvance> AdvanceAsync(this TestAccount account, double hours) =>
        account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(hours));

    /// <summary>Makes an automation of conditions and actions, as <see cref="When"/> and <see cref="Action"/> write them, and answers its
    /// id.</summary>
    public static async Task<long> CreateAutomationAsync(this TestAccount account, string all, string actions, string others = "") =>
        (await account.PostAutomationAsync(all, actions, others)).Id("automation");

    public static Task<TestResponse> PostAutomationAsync(this TestAccount account, string all, string actions, string others = "") =>
        account.PostAsync(
            ListPath, $$$"""{"automation":{"title":"Mine","conditions":{"all":[{{{all}}}]},"actions":[{{{actions}}}]{{{others}}}}}""");

    public static string Action(string field, string value) => $$"""{"field":"{{field}}","value":"{{value}}"}""";

    public static string When(string field, string comparison, string value) => ViewAccount.Condition(field, comparison, value);

    /// <summary>Solves a ticket; only one with an assignee can be solved.</summary>
    public static async Task SolveAsync(this TestAccount account, long ticket)
    {
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.PutAsync($"/api/v2/tickets/{ticket}", $$$"""{"ticket":{"status":"solved","assignee_id":{{{me}}}}}""");
    }

    public static async Task<JsonElement> TicketAsync(this TestAccount account, long ticket) =>
        (await account.GetAsync($"/api/v2/tickets/{ticket}")).Json.GetProperty("ticket");

    public static async Task<string?> StatusAsync(this TestAccount account, long ticket) =>
        (await account.TicketAsync(ticket)).Text("status");

    public static async Task<JsonElement[]> AuditsAsync(this TestAccount account, long ticket) =>
        [.. (await account.GetAsync($"/api/v2/tickets/{ticket}/audits")).Json.GetProperty("audits").EnumerateArray()];
}
