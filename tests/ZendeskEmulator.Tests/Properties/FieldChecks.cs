using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>What holds for the values of fields, whatever was done.</summary>
internal static class FieldChecks
{
    public static void Check(AccountDump dump)
    {
        CheckKeys(dump.UserFields);
        CheckKeys(dump.OrganizationFields);
        foreach (var user in dump.Users)
        {
            CheckValues(user, "user_fields", dump.UserFields);
        }
        foreach (var organization in dump.Organizations)
        {
            CheckValues(organization, "organization_fields", dump.OrganizationFields);
        }
    }

    private static void CheckKeys(JsonElement[] fields) =>
        Assert.Equal(fields.Length, fields.Select(field => field.Text("key")).Distinct().Count());

    /// <summary>Every declared key is there, with a value of its type, and the tags of its values.</summary>
    private static void CheckValues(JsonElement record, string name, JsonElement[] fields)
    {
        var values = record.GetProperty(name);
        var tags = record.Texts("tags");
        var inOrder = fields.OrderBy(field => field.Number("position")).ThenBy(field => field.Number("id"));
        Assert.Equal(inOrder.Select(field => field.Text("key")!), values.Keys());
        foreach (var field in fields)
        {
            var value = values.GetProperty(field.Text("key")!);
            var chosen = value.ValueKind switch
            {
                JsonValueKind.Array => [.. value.EnumerateArray().Select(option => option.GetString()!)],
                JsonValueKind.True => ["t1"],
                JsonValueKind.String when field.Text("type") == "dropdown" => [value.GetString()!],
                _ => Array.Empty<string>(),
            };
            Assert.All(chosen, tag => Assert.Contains(tag, tags));
            Assert.Contains(value.ValueKind, Kinds(field.Text("type")!));
            if (field.TryGetProperty("custom_field_options", out var options))
            {
                Assert.Subset(options.EnumerateArray().Select(option => option.Text("value")!).ToHashSet(), chosen.ToHashSet());
            }
        }
    }

    private static JsonValueKind[] Kinds(string type) => type switch
    {
        "checkbox" => [JsonValueKind.True, JsonValueKind.False],
        "integer" or "decimal" => [JsonValueKind.Number, JsonValueKind.Null],
        "multiselect" => [JsonValueKind.Array, JsonValueKind.Null],
        _ => [JsonValueKind.String, JsonValueKind.Null],
    };
}
