using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs;

/// <summary>Notes what a scenario made on an account that it shares: users and organizations; the rest goes with them.</summary>
internal sealed class SharedAccountCleaner
{
    private readonly List<string> users = [];
    private readonly List<string> organizations = [];

    /// <summary>What to delete: people first, so that no organization goes before its members.</summary>
    public IReadOnlyList<string> Paths => [.. users.Distinct(), .. organizations.Distinct()];

    /// <summary>Only what an answer of this scenario calls created is ever deleted.</summary>
    public void Note(SpecRequest request, Answer answer)
    {
        if (answer.Status is not (200 or 201) || request is not { Body: { } body, IsForControlPlane: false } || !answer.Body.StartsWith('{'))
        {
            return;
        }
        var json = answer.Json;
        if (answer.Status == 201)
        {
            Add(users, "users", json["user"]?["id"]);
            Add(organizations, "organizations", json["organization"]?["id"]);
        }
        if (NamesAnOrganization(body))
        {
            // Made or found by a name with the scenario's prefix: its own either way.
            Add(organizations, "organizations", json["user"]?["organization_id"]);
        }
    }

    private static bool NamesAnOrganization(string body) =>
        body.Contains("\"organization\":", StringComparison.Ordinal) || body.Contains("\"organization_name\":", StringComparison.Ordinal);

    private static void Add(List<string> paths, string list, JsonNode? id)
    {
        if (id is not null)
        {
            paths.Add($"/api/v2/{list}/{id}");
        }
    }
}
