using System.Text.Json;
using ZendeskEmulator.Tests.Automations;
using ZendeskEmulator.Tests.Views;

namespace ZendeskEmulator.Tests.Triggers;

/// <summary>Triggers of an account under test.</summary>
internal static class TriggerAccount
{
    public const string ListPath = "/api/v2/triggers";
    public const string Categories = "/api/v2/trigger_categories";

    public static readonly string OnCreate = When("update_type", "is", "Create");

    /// <summary>Makes a trigger, and answers its id.</summary>
    public static async Task<long> CreateTriggerAsync(this TestAccount account, string all, string actions, string others = "") =>
        (await account.PostTriggerAsync(all, actions, others)).Id("trigger");

    public static Task<TestResponse> PostTriggerAsync(this TestAccount account, string all, string actions, string others = "") =>
        account.PostAsync(
            ListPath, $$$"""{"trigger":{"title":"Mine","conditions":{"all":[{{{all}}}]},"actions":[{{{actions}}}]{{{others}}}}}""");

    /// <summary>Makes a category, and answers its id.</summary>
    public static async Task<string> CreateCategoryAsync(this TestAccount account, string name, int position) =>
        (await account.PostAsync(Categories, $$$"""{"trigger_category":{"name":"{{{name}}}","position":{{{position}}}}}"""))
            .Json.GetProperty("trigger_category").Text("id")!;

    public static string Action(string field, string value) => AutomationAccount.Action(field, value);

    public static string When(string field, string comparison, string value) => ViewAccount.Condition(field, comparison, value);

    /// <summary>POST tickets with some properties; the whole response.</summary>
    public static Task<TestResponse> PostTicketAsync(this TestAccount account, string properties = "\"subject\":\"x\"") =>
        account.PostAsync("/api/v2/tickets", $$$"""{"ticket":{"comment":{"body":"Hello there"},{{{properties}}}}}""");

    public static Task<TestResponse> PutTicketAsync(this TestAccount account, long ticket, string properties) =>
        account.PutAsync($"/api/v2/tickets/{ticket}", "{\"ticket\":{" + properties + "}}");

    public static JsonElement Ticket(this TestResponse response) => response.Json.GetProperty("ticket");

    public static string[] Tags(this TestResponse response) => response.Ticket().Texts("tags");
}
