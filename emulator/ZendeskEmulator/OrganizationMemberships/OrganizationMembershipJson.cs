using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>A membership on the wire: the recorded order, then the newer keys (facts §4.3).</summary>
internal static class OrganizationMembershipJson
{
    public const string Envelope = "organization_membership";
    public const string ListName = "organization_memberships";
    public const string Folder = "/api/v2/organization_memberships/";

    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    /// <summary>Writes memberships with the names of their organizations.</summary>
    public static WriteRecord<OrganizationMembership> WriterFor(OrganizationCollection organizations) => (json, membership, links) =>
    {
        json.WriteStartObject();
        links.WriteRecord(json, Url, Folder, membership.Id);
        json.WriteNumber("id", membership.Id);
        json.WriteNumber("user_id", membership.UserId);
        json.WriteNumber("organization_id", membership.OrganizationId);
        json.WriteBoolean("default", membership.Default);
        json.WriteString("created_at", membership.CreatedAt);
        json.WriteString("updated_at", membership.UpdatedAt);
        json.WriteString("organization_name", organizations.Find(membership.OrganizationId)?.Name ?? "");
        json.WriteBoolean("view_tickets", true);
        json.WriteEndObject();
    };
}
