using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs;

/// <summary>
/// Notes the users and organizations that a scenario created on a shared account; everything else goes with them. A record
/// is deleted only if a response to this scenario said that it was created.
/// </summary>
internal sealed class SharedAccountCleaner
{
    private readonly List<string> users = [];
    private readonly List<string> organizations = [];
    private readonly List<string> tickets = [];

    /// <summary>The jobs whose results the scenario has not seen, each with the list that its results belong to.</summary>
    private readonly Dictionary<string, List<string>> jobs = [];

    /// <summary>The records to delete: tickets and users first, so that no organization goes before its members.</summary>
    public IReadOnlyList<string> Paths => [.. tickets.Distinct(), .. users.Distinct(), .. organizations.Distinct()];

    /// <summary>The jobs that may still create something.</summary>
    public IReadOnlyList<string> UnseenJobs => [.. jobs.Keys];

    public void Note(SpecRequest request, Response response)
    {
        if (response.Status is not (200 or 201) || request.IsForControlPlane || !response.Body.StartsWith('{'))
        {
            return;
        }
        var json = response.Json;
        if (response.Status == 201)
        {
            Add("users", json["user"]?["id"]);
            Add("organizations", json["organization"]?["id"]);
            Add("tickets", json["ticket"]?["id"]);
        }
        if (NamesAnOrganization(request.Body ?? ""))
        {
            // The name has the scenario's prefix: created or found, the organization is its own.
            Add("organizations", json["user"]?["organization_id"]);
        }
        if (json["job_status"] is JsonObject job)
        {
            NoteJob(request, job);
        }
    }

    private void NoteJob(SpecRequest request, JsonObject job)
    {
        var id = job["id"]!.GetValue<string>();
        if (request.Method != "GET")
        {
            jobs[id] = request.Path.StartsWith("/api/v2/organizations/", StringComparison.Ordinal) ? organizations : users;
            return;
        }
        if (job["status"]!.GetValue<string>() is "queued" or "working" || !jobs.Remove(id, out var list))
        {
            return;
        }
        foreach (var row in job["results"] as JsonArray ?? [])
        {
            if (row?["status"]?.GetValue<string>() == "Created")
            {
                list.Add($"/api/v2/{(list == users ? "users" : "organizations")}/{row["id"]}");
            }
        }
    }

    private static bool NamesAnOrganization(string body) =>
        body.Contains("\"organization\":", StringComparison.Ordinal) || body.Contains("\"organization_name\":", StringComparison.Ordinal);

    private void Add(string list, JsonNode? id)
    {
        if (id is not null)
        {
            (list switch { "users" => users, "tickets" => tickets, _ => organizations }).Add($"/api/v2/{list}/{id}");
        }
    }
}
