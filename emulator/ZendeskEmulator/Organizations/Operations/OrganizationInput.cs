using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>What a request may say about an organization. Keys that are not here are ignored.</summary>
internal sealed class OrganizationInput
{
    public static readonly BodyShape<OrganizationInput> Shape = new BodyShape<OrganizationInput>()
        .Anything("id", (input, value) => input.Id = value)
        .Text("name", (input, value) => input.Name = value)
        .TextOrNumber("external_id", (input, value) => input.ExternalId = value)
        .Boolean("shared_tickets", (input, value) => input.SharedTickets = value)
        .Boolean("shared_comments", (input, value) => input.SharedComments = value)
        .TextsOrList("domain_names", (input, value) => input.DomainNames = value)
        .Text("details", (input, value) => input.Details = value)
        .Text("notes", (input, value) => input.Notes = value)
        .Texts("tags", (input, value) => input.Tags = value)
        .Entries("organization_fields", (input, key, value) => input.Fields = (input.Fields ?? new SentFields()).Add(key, value));

    /// <summary>Only create_or_update looks at it.</summary>
    public Optional<string> Id { get; private set; }

    public Optional<string> Name { get; private set; }

    public Optional<string> ExternalId { get; private set; }

    public bool? SharedTickets { get; private set; }

    public bool? SharedComments { get; private set; }

    public List<string>? DomainNames { get; private set; }

    public Optional<string> Details { get; private set; }

    public Optional<string> Notes { get; private set; }

    public List<string>? Tags { get; private set; }

    /// <summary>Null when none were sent.</summary>
    public SentFields? Fields { get; private set; }

    public static readonly RequestInput<OrganizationInput> Body = RequestInput<OrganizationInput>.Body(OrganizationJson.Envelope, Shape, () => new OrganizationInput());

    /// <summary>What of it an agent may say: nothing but the notes (facts §1).</summary>
    public OrganizationInput NotesOnly() => new() { Notes = Notes };

    /// <summary>What the values make of a stored organization: absent stays, null clears. Pure.</summary>
    public Organization MergeInto(Organization organization) => organization with
    {
        Name = Name.Or(organization.Name)?.Trim() ?? "",
        ExternalId = ExternalId.IsSent ? string.IsNullOrWhiteSpace(ExternalId.Value) ? null : ExternalId.Value : organization.ExternalId,
        SharedTickets = SharedTickets ?? organization.SharedTickets,
        SharedComments = SharedComments ?? organization.SharedComments,
        DomainNames = OrganizationRules.DomainNames(organization.DomainNames, DomainNames),
        Details = Details.Or(organization.Details),
        Notes = Notes.Or(organization.Notes),
        Tags = TagSet.Replace(organization.Tags, Tags),
    };
}
