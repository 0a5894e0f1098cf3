using System.Text.Json;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Everything that an account shows, record by record as it was sent.</summary>
internal sealed record AccountDump(
    JsonElement[] Users,
    JsonElement[] DeletedUsers,
    IReadOnlyDictionary<long, JsonElement[]> Identities,
    JsonElement[] Organizations,
    JsonElement[] Memberships,
    JsonElement[] UserFields,
    JsonElement[] OrganizationFields,
    JsonElement[] Jobs)
{
    public static async Task<AccountDump> ReadAsync(TestAccount account)
    {
        var users = await WalkAsync(account, "users");
        var deleted = await WalkAsync(account, "deleted_users");
        var identities = new Dictionary<long, JsonElement[]>();
        foreach (var user in users.Concat(deleted))
        {
            var id = user.Number("id")!.Value;
            identities[id] = [.. (await account.GetAsync($"/api/v2/users/{id}/identities")).Json.GetProperty("identities")
                .EnumerateArray()];
        }
        return new AccountDump(
            users,
            deleted,
            identities,
            await WalkAsync(account, "organizations"),
            await WalkAsync(account, "organization_memberships"),
            await WalkAsync(account, "user_fields"),
            await WalkAsync(account, "organization_fields"),
            await WalkAsync(account, "job_statuses"));
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
        Users.Concat(DeletedUsers)
            .Concat(Identities.OrderBy(user => user.Key).SelectMany(user => user.Value))
            .Concat(Organizations)
            .Concat(Memberships)
            .Concat(UserFields)
            .Concat(OrganizationFields)
            .Concat(Jobs)
            .Select(record => record.GetRawText()));
}
