using System.Text.Json;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/{id}/compliance_deletion_statuses: 404 until the user is deleted permanently (recorded).</summary>
internal static class ShowComplianceDeletion
{
    private const string Everywhere = "all";
    private const string Support = "support";

    private static readonly JsonEncodedText ExecuterId = JsonEncodedText.Encode("executer_id");

    public static Response Handle(RequestContext request)
    {
        var deletions = request.State.Get<Records<ComplianceDeletion>>().OfOwner(request.PathId(0));
        return deletions is [var deletion, ..]
            ? Show(deletion, request.Account.Name, request.Query["application"])
            : Errors.RecordNotFound;
    }

    // Assumed A-96: the emulator deletes at once, so the deletion has been asked for, begun and done in one instant.
    private static PlainListResponse<Step> Show(ComplianceDeletion deletion, string account, string? application)
    {
        Step[] all =
            [new("request_deletion", Everywhere, deletion.ExecuterId), new("started", Support, null), new("complete", Support, null)];
        Step[] steps =
            [.. all.Where(step => application is null or "" or Everywhere || application == step.Where || step.Where == Everywhere)];
        return new PlainListResponse<Step>("compliance_deletion_statuses", steps, (json, step, _) =>
        {
            json.WriteStartObject();
            json.WriteString("action", step.Action);
            json.WriteString("application", step.Where);
            json.WriteString("account_subdomain", account);
            json.WriteNumber(ExecuterId, step.ExecuterId);
            json.WriteNumber("user_id", deletion.UserId);
            json.WriteString("created_at", deletion.CreatedAt);
            json.WriteEndObject();
        });
    }

    private readonly record struct Step(string Action, string Where, long? ExecuterId);
}
