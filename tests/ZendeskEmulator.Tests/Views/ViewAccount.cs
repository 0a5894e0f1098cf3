using System.Text.Json;

namespace ZendeskEmulator.Tests.Views;

/// <summary>Views and tickets of an account under test.</summary>
internal static class ViewAccount
{
    public const string ListPath = "/api/v2/views";

    /// <summary>Makes a view with the given properties beside its title, and answers its id.</summary>
    public static async Task<long> CreateViewAsync(this TestAccount account, string properties, string title = "Mine") =>
        (await account.PostViewAsync(properties, title)).Id("view");

    public static Task<TestResponse> PostViewAsync(this TestAccount account, string properties, string title = "Mine") =>
        account.PostAsync(ListPath, $$$"""{"view":{"title":"{{{title}}}",{{{properties}}}}}""");

    /// <summary>Makes a ticket with the given properties, and answers its number.</summary>
    public static async Task<long> CreateTicketAsync(this TestAccount account, string properties)
    {
        var created = await account.PostAsync("/api/v2/tickets", $$$"""{"ticket":{"comment":{"body":"x"},{{{properties}}}}}""");
        return created.Id("ticket");
    }

    /// <summary>The numbers of a view's tickets in their order.</summary>
    public static async Task<long[]> TicketsAsync(this TestAccount account, long view, string query = "") =>
        (await account.GetAsync($"{ListPath}/{view}/tickets{query}")).Ids("tickets");

    public static JsonElement View(this TestResponse response) => response.Json.GetProperty("view");

    /// <summary>The descriptions of a 422 under base.</summary>
    public static string[] Complaints(this TestResponse response) =>
        [.. response.Json.GetProperty("details").GetProperty("base").EnumerateArray().Select(one => one.Text("description")!)];

    /// <summary>[{"field":…,"operator":…,"value":…}]</summary>
    public static string Condition(string field, string comparison, string value) =>
        $$"""{"field":"{{field}}","operator":"{{comparison}}","value":"{{value}}"}""";
}
