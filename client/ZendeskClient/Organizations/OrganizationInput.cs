using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>The values of an organization in a request; see <see cref="RecordInput"/>. A new one needs a name.</summary>
public sealed class OrganizationInput : RecordInput
{
    /// <summary>The organization's id: create_or_update finds it by this.</summary>
    public long? Id { get => GetNumber("id"); set => Set("id", value); }

    /// <summary>Your own id of the organization: create_or_update finds it by this.</summary>
    public string? ExternalId { get => GetText("external_id"); set => Set("external_id", value); }

    /// <summary>The name, unique in the account. create_or_update does not find an organization by its name.</summary>
    public string? Name { get => GetText("name"); set => Set("name", value); }

    /// <summary>The mail domains whose new users become members; they replace the present ones.</summary>
    public IReadOnlyList<string>? DomainNames { get => GetTexts("domain_names"); set => SetTexts("domain_names", value); }

    /// <summary>The group that gets the tickets of its members.</summary>
    public long? GroupId { get => GetNumber("group_id"); set => Set("group_id", value); }

    /// <summary>Whether its members see each other's tickets.</summary>
    public bool? SharedTickets { get => GetFlag("shared_tickets"); set => Set("shared_tickets", value); }

    /// <summary>Whether its members comment on each other's tickets.</summary>
    public bool? SharedComments { get => GetFlag("shared_comments"); set => Set("shared_comments", value); }

    /// <summary>Details, such as an address.</summary>
    public string? Details { get => GetText("details"); set => Set("details", value); }

    /// <summary>Notes that agents see.</summary>
    public string? Notes { get => GetText("notes"); set => Set("notes", value); }

    /// <summary>The tags; they replace the present ones.</summary>
    public IReadOnlyList<string>? Tags { get => GetTexts("tags"); set => SetTexts("tags", value); }

    /// <summary>Custom fields by key; fields that are not named stay as they are. The object is copied.</summary>
    public JsonObject? OrganizationFields { get => GetObject("organization_fields"); set => SetObject("organization_fields", value); }

    /// <summary>Whether Zendesk finds the organization by something in here, so that sending it twice makes one.</summary>
    internal bool HasKey => Keys.Names.Count > 0;

    internal RecordKeys Keys => RecordKeys.Of(RecordKind.Organization, Id, ExternalId);
}
