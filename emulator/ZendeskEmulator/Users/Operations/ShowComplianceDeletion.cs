using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>GET /api/v2/users/{id}/compliance_deletion_statuses: 404 until the user is deleted permanently (recorded).</summary>
internal static class ShowComplianceDeletion
{
    private const string Everywhere = "all";
    private const string Support = "support";

    public static Response Handle(RequestContext request)
    {
        var deletions = request.State.Get<Records<ComplianceDeletion>>().OfOwner(request.PathId(0));
        return deletions is [var deletion, ..]
            ? new ComplianceDeletionResponse(deletion, request.Account.Name, request.Query["application"])
            : Errors.RecordNotFound;
    }

    // Assumed A-96: the emulator deletes at once, so the deletion has been asked for, begun and done in one instant.
    private sealed class ComplianceDeletionResponse(ComplianceDeletion deletion, string account, string? application) : Response(200)
    {
        public override void Write(Utf8JsonWriter json, Links links)
        {
            json.WriteStartObject();
            json.WriteStartArray("compliance_deletion_statuses");
            Write(json, "request_deletion", Everywhere, deletion.ExecuterId);
            Write(json, "started", Support, null);
            Write(json, "complete", Support, null);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void Write(Utf8JsonWriter json, string action, string where, long? executer)
        {
            if (application is not (null or "" or Everywhere) && application != where && where != Everywhere)
            {
                return;
            }
            json.WriteStartObject();
            json.WriteString("action", action);
            json.WriteString("application", where);
            json.WriteString("account_subdomain", account);
            if (executer is { } id)
            {
                json.WriteNumber("executer_id", id);
            }
            else
            {
                json.WriteNull("executer_id");
            }
            json.WriteNumber("user_id", deletion.UserId);
            json.WriteString("created_at", deletion.CreatedAt);
            json.WriteEndObject();
        }
    }
}
