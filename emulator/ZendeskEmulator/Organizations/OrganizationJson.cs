using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.OrganizationFields;

namespace ZendeskEmulator.Organizations;

/// <summary>The JSON of an organization in responses, with keys in the recorded order (facts §4.3).</summary>
internal static class OrganizationJson
{
    public const string Envelope = "organization";
    public const string ListName = "organizations";
    public const string Folder = "/api/v2/organizations/";

    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText Fields = JsonEncodedText.Encode("organization_fields");

    /// <summary>
    /// Writes organizations with the account's fields as of now, not as of the moment when the response is written.
    /// </summary>
    public static WriteRecord<Organization> WriterIn(AccountState state)
    {
        var fields = state.Get<OrganizationFieldCollection>().Present;
        return (json, organization, links) => Write(json, organization, fields, links);
    }

    private static void Write(Utf8JsonWriter json, Organization organization, CustomFieldSet fields, Links links)
    {
        json.WriteStartObject();
        links.WriteRecord(json, Url, Folder, organization.Id);
        json.WriteNumber("id", organization.Id);
        json.WriteString("name", organization.Name);
        json.WriteBoolean("shared_tickets", organization.SharedTickets);
        json.WriteBoolean("shared_comments", organization.SharedComments);
        json.WriteString("external_id", organization.ExternalId);
        json.WriteString("created_at", organization.CreatedAt);
        json.WriteString("updated_at", organization.UpdatedAt);
        WriteTexts(json, "domain_names", organization.DomainNames);
        json.WriteString("details", organization.Details);
        json.WriteString("notes", organization.Notes);
        if (organization.GroupId is { } groupId)
        {
            json.WriteNumber("group_id", groupId);
        }
        else
        {
            json.WriteNull("group_id");
        }
        WriteTexts(json, "tags", organization.Tags);
        CustomFieldValuesJson.Write(json, Fields, fields, organization.Fields);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, string[]? texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts ?? [])
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }
}
