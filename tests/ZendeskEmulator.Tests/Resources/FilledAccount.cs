using System.Text.Json;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Tests.Resources;

/// <summary>An account with a few records of many resources, and the ids that stand for the parameters of paths.</summary>
internal static class FilledAccount
{
    private const string Prefix = "/api/v2/";

    /// <summary>A body for each resource of which a new account has too few records to page through.</summary>
    private static readonly (string Path, string Body)[] Bodies =
    [
        ("organizations", """{"organization":{"name":"Corps","external_id":"corps","domain_names":["corps.example"]}}"""),
        ("organizations", """{"organization":{"name":"Fleet"}}"""),
        ("organizations", """{"organization":{"name":"Academy"}}"""),
        ("users", """{"user":{"name":"Roger","email":"roger@example.org","external_id":"roger","phone":"+15551234567"}}"""),
        ("users", """{"user":{"name":"Agnes","email":"agnes@example.org","role":"agent"}}"""),
        ("users", """{"user":{"name":"Wilma"}}"""),
        ("users/{user_id}/identities", """{"identity":{"type":"email","value":"wilco@example.org"}}"""),
        ("users/{user_id}/identities", """{"identity":{"type":"twitter","value":"wilco"}}"""),
        ("organization_memberships", """{"organization_membership":{"user_id":{user_id},"organization_id":{organization_id}}}"""),
        ("organization_memberships", """{"organization_membership":{"user_id":{user_id},"organization_id":{other_organization_id}}}"""),
        ("user_fields", """{"user_field":{"key":"plan","title":"Plan","type":"text"}}"""),
        ("user_fields", """{"user_field":{"key":"rank","title":"Rank","type":"integer"}}"""),
        ("organization_fields", """{"organization_field":{"key":"region","title":"Region","type":"text"}}"""),
        ("organization_fields", """{"organization_field":{"key":"size","title":"Size","type":"integer"}}"""),
        ("groups", """{"group":{"name":"Tier 1"}}"""),
        ("groups", """{"group":{"name":"Tier 2"}}"""),
        ("recipient_addresses", """{"recipient_address":{"email":"sales@example.org"}}"""),
        ("sharing_agreements", """{"sharing_agreement":{"remote_subdomain":"corps"}}"""),
        ("sharing_agreements", """{"sharing_agreement":{"remote_subdomain":"fleet"}}"""),
        ("routing/attributes", """{"attribute":{"name":"Language"}}"""),
        ("routing/attributes", """{"attribute":{"name":"Color"}}"""),
        ("routing/attributes/{attribute_id}/values", """{"attribute_value":{"name":"French"}}"""),
        ("routing/attributes/{attribute_id}/values", """{"attribute_value":{"name":"German"}}"""),
        ("requests", """{"request":{"subject":"Lamp","comment":{"body":"It is dark"}}}"""),
        ("requests", """{"request":{"subject":"Mop","comment":{"body":"It is broken"}}}"""),
        ("macros", """{"macro":{"title":"FAQ::Lamp","actions":[{"field":"status","value":"solved"}]}}"""),
        ("dynamic_content/items", """{"item":{"name":"Hello","default_locale_id":1,"content":"Hello"}}"""),
        ("dynamic_content/items", """{"item":{"name":"Bye","default_locale_id":1,"content":"Bye"}}"""),
        ("business_hours/schedules", """{"schedule":{"name":"Day","time_zone":"London"}}"""),
        ("business_hours/schedules/{schedule_id}/holidays",
            """{"holiday":{"name":"Christmas","start_date":"2027-12-25","end_date":"2027-12-26"}}"""),
        ("business_hours/schedules/{schedule_id}/holidays",
            """{"holiday":{"name":"Carnival","start_date":"2027-02-11","end_date":"2027-02-11"}}"""),
    ];

    /// <summary>The parameters that are not named like the record.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["item"] = "dynamic_content_item",
        ["recipient_address"] = "support_address",
        ["variant"] = "dynamic_content_variant",
    };

    /// <summary>Fills an account, and answers the ids by the names of the parameters: user_id.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FillAsync(TestAccount account)
    {
        var ids = new Dictionary<string, string>();
        foreach (var (path, body) in Bodies)
        {
            var created = await account.PostAsync(Prefix + Insert(path, ids), Insert(body, ids));
            if ((int)created.Status != 201)
            {
                throw new InvalidOperationException($"{path}: {created.Body}");
            }
            Note(created.Json, ids);
        }
        foreach (var operation in AllResources.Operations.Where(IsPlainList))
        {
            var list = await account.GetAsync(operation.Path);
            foreach (var property in list.Json.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array))
            {
                NoteFirst(property, ids);
            }
        }
        return ids;
    }

    /// <summary>The path of an operation with ids in it; null when an id is unknown.</summary>
    public static string? PathOf(Operation operation, IReadOnlyDictionary<string, string> ids)
    {
        var path = Insert(operation.Path, ids);
        return path.Contains('{', StringComparison.Ordinal) ? null : path;
    }

    private static bool IsPlainList(Operation operation) =>
        operation.Method == "GET" && !operation.Path.Contains('{', StringComparison.Ordinal)
        && operation.Id.StartsWith("List", StringComparison.Ordinal);

    private static void Note(JsonElement json, Dictionary<string, string> ids)
    {
        foreach (var property in json.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object))
        {
            var name = OtherNames.GetValueOrDefault(property.Name, property.Name);
            if (property.Value.TryGetProperty("id", out var id) && !ids.TryAdd($"{name}_id", id.ToString()))
            {
                ids.TryAdd($"other_{name}_id", id.ToString());
            }
        }
    }

    private static void NoteFirst(JsonProperty list, Dictionary<string, string> ids)
    {
        if (list.Value.GetArrayLength() > 0 && list.Value[0].ValueKind == JsonValueKind.Object
            && list.Value[0].TryGetProperty("id", out var id))
        {
            var name = list.Name.EndsWith("statuses", StringComparison.Ordinal) ? list.Name[..^2] : list.Name.TrimEnd('s');
            ids.TryAdd($"{name}_id", id.ToString());
        }
    }

    private static string Insert(string text, IReadOnlyDictionary<string, string> ids) =>
        ids.Aggregate(text, (filled, id) => filled.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
}
