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

    /// <summary>Writes memberships with the names of their organizations, which are read now and not when the response is written.</summary>
    public static WriteRecord<OrganizationMembership> WriterFor(OrganizationCollection organizations, params IEnumerable<OrganizationMembership> memberships)
    {
        var names = memberships.Select(membership => membership.OrganizationId).Distinct().ToDictionary(id => id, id => organizations.Find(id)?.Name ?? "");
        return (json, membership, links) => Write(json, membership, names[membership.OrganizationId], links);
    }

    private static void Write(Utf8JsonWriter json, OrganizationMembership membership, string organizationName, Links links)
    {
        json.WriteStartObject();
        links.WriteRecord(json, Url, Folder, membership.Id);
        json.WriteNumber("id", membership.Id);
        json.WriteNumber("user_id", membership.UserId);
        json.WriteNumber("organization_id", membership.OrganizationId);
        json.WriteBoolean("default", membership.Default);
        json.WriteString("created_at", membership.CreatedAt);
        json.WriteString("updated_at", membership.UpdatedAt);
        json.WriteString("organization_name", organizationName);
        json.WriteBoolean("view_tickets", true);
        json.WriteEndObject();
    }
}
