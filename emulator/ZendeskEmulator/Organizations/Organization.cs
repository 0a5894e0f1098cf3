using ZendeskEmulator.CustomFields;
using ZendeskEmulator.OrganizationFields;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Organizations;

/// <summary>An organization, as stored.</summary>
internal sealed record Organization : OrganizationValues, IHasSchema<Organization>
{
    /// <summary>Unique within the account, ignoring case and surrounding blanks.</summary>
    public static readonly UniqueKey<Organization> ByName =
        new(organization => organization.Name, (errors, name) => errors.NameTaken(name));

    public static readonly UniqueKey<Organization> ByExternalId =
        new(organization => organization.ExternalId, (errors, _) => errors.ExternalIdTaken());

    public static readonly SharedKey<Organization> ByDomainName = new(organization => organization.DomainNames);

    private static readonly SortKey<Organization> NameOrder = new("name", organization => organization.Name.ToUpperInvariant());

    /// <summary>
    /// The recorded order of keys (facts §4.3). Lists by offset are in order of name, those by cursor of id (facts §11.1).
    /// </summary>
    public static Schema<Organization> Schema { get; } = new("organizations", "organization", fields => fields
        .Url()
        .Id()
        .OrganizationValues()
        .LookedUp(
            "organization_fields",
            (state, _) => FieldsOf(state),
            (json, key, record, all) => CustomFieldValuesJson.Write(json, key, all, record.Fields))
        .Beside(body => body
            .Anything("id", (input, value) => input.Get<OrganizationExtras>().Id = value)
            .Entries("organization_fields", (input, key, value) => input.Get<OrganizationExtras>().Add(key, value))))
    {
        Unique = [ByName, ByExternalId],
        ExternalId = ByExternalId,
        Shared = [ByDomainName],
        Indexed = (state, before, after) => TagCounts.Move(state, before?.Tags, after?.Tags),
        Sorts = [NameOrder],
        OrderByOffset = NameOrder,
    };

    /// <summary>The organization with the domain of an address; the oldest if there are several.</summary>
    public static Organization? OfAddress(AccountState state, string address) => state.Get<Records<Organization>>()
        .FindOldest(ByDomainName, address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..]);

    /// <summary>The account's organization fields as of now, not as of the moment when a response is written.</summary>
    public static CustomFieldSet FieldsOf(AccountState state) => state.Get<CustomFieldSets<OrganizationField>>().Present;
}

/// <summary>Keys of an organization in a body that are not fields of its schema.</summary>
internal sealed class OrganizationExtras
{
    /// <summary>Only create_or_update uses it.</summary>
    public string? Id { get; set; }

    /// <summary>The values of organization fields; null when none were sent.</summary>
    public SentFields? Fields { get; private set; }

    public void Add(string key, SentValue value) => (Fields ??= new SentFields()).Add(key, value);
}
