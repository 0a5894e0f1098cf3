using System.Text.Json;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Everything that an account shows, record by record as it was sent.</summary>
internal sealed record AccountDump(IReadOnlyDictionary<string, JsonElement[]> Lists, IReadOnlyDictionary<long, JsonElement[]> Identities)
{
    private static readonly string[] Names =
    [
        "users", "deleted_users", "organizations", "organization_memberships", "organization_subscriptions", "user_fields",
        "organization_fields", "groups", "group_memberships", "custom_roles", "sessions", "tickets", "tags", "job_statuses",
    ];

    public JsonElement[] Users => Lists["users"];

    public JsonElement[] DeletedUsers => Lists["deleted_users"];

    public JsonElement[] Organizations => Lists["organizations"];

    public JsonElement[] Memberships => Lists["organization_memberships"];

    public JsonElement[] UserFields => Lists["user_fields"];

    public JsonElement[] OrganizationFields => Lists["organization_fields"];

    public JsonElement[] Jobs => Lists["job_statuses"];

    public static async Task<AccountDump> ReadAsync(TestAccount account)
    {
        var lists = new Dictionary<string, JsonElement[]>();
        foreach (var name in Names)
        {
            lists[name] = await WalkAsync(account, name);
        }
        var identities = new Dictionary<long, JsonElement[]>();
        foreach (var user in lists["users"].Concat(lists["deleted_users"]))
        {
            var id = user.Number("id")!.Value;
            identities[id] = [.. (await account.GetAsync($"/api/v2/users/{id}/identities")).Json.GetProperty("identities")
                .EnumerateArray()];
        }
        return new AccountDump(lists, identities);
    }

    /// <summary>A list by cursor, three records at a time.</summary>
    public static async Task<JsonElement[]> WalkAsync(TestAccount account, string list)
    {
        var records = new List<JsonElement>();
        var path = $"/api/v2/{list}?page[size]=3";
        while (true)
        {
            var page = (await account.GetAsync(path)).Json;
            records.AddRange(page.GetProperty(list).EnumerateArray());
            if (page.GetProperty("meta").Flag("has_more") != true)
            {
                return [.. records];
            }
            path = page.GetProperty("links").Text("next")!;
        }
    }

    /// <summary>A list by offset, three records at a time.</summary>
    public static async Task<JsonElement[]> WalkByOffsetAsync(TestAccount account, string list)
    {
        var records = new List<JsonElement>();
        for (var path = $"/api/v2/{list}?per_page=3"; path is not null;)
        {
            var page = (await account.GetAsync(path)).Json;
            records.AddRange(page.GetProperty(list).EnumerateArray());
            path = page.Text("next_page");
        }
        return [.. records];
    }

    public override string ToString() => string.Join(
        '\n',
        Names.SelectMany(name => Lists[name])
            .Concat(Identities.OrderBy(user => user.Key).SelectMany(user => user.Value))
            .Select(record => record.GetRawText()));
}
