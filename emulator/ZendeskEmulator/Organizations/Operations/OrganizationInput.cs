using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>The keys of an organization in a request. Other keys are ignored.</summary>
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

    /// <summary>Only create_or_update uses it.</summary>
    public Optional<string> Id { get; private set; }

    public Optional<string> Name { get; private set; }

    public Optional<string> ExternalId { get; private set; }

    public bool? SharedTickets { get; private set; }

    public bool? SharedComments { get; private set; }

    public List<string>? DomainNames { get; private set; }

    public Optional<string> Details { get; private set; }

    public Optional<string> Notes { get; private set; }

    public List<string>? Tags { get; private set; }

    /// <summary>Null when no values were sent.</summary>
    public SentFields? Fields { get; private set; }

    public static readonly RequestInput<OrganizationInput> Body = RequestInput<OrganizationInput>.Body(
        OrganizationJson.Envelope,
        Shape,
        () => new OrganizationInput());

    /// <summary>The part that an agent may change: only the notes (facts §1).</summary>
    public OrganizationInput NotesOnly() => new() { Notes = Notes };

    /// <summary>
    /// Merges the input into a stored organization: an absent key keeps the value, null clears it. Pure.
    /// </summary>
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
