using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Organizations;

/// <summary>The organizations of an account, by id, name, external_id and domain name.</summary>
internal sealed class OrganizationCollection : RecordCollection<Organization>, IAccountPart<OrganizationCollection>
{
    /// <summary>The sort orders of lists.</summary>
    public static readonly SortKey<Organization> ByName = new("name", organization => organization.Name.ToUpperInvariant());

    private readonly KeyIndex byName;
    private readonly KeyIndex byExternalId;
    private readonly ManyIndex<string> byDomainName = new(StringComparer.OrdinalIgnoreCase);

    private OrganizationCollection(AccountState state)
        : base(state, ByName)
    {
        byName = IndexBy(organization => organization.Name);
        byExternalId = IndexBy(organization => organization.ExternalId);
    }

    public static OrganizationCollection Create(AccountState state) => new(state);

    /// <summary>The organization with this name, ignoring case and surrounding blanks.</summary>
    public Organization? FindByName(string name) => Find(byName.Find(name.AsSpan().Trim()));

    /// <summary>The organization with this external_id, ignoring case.</summary>
    public Organization? FindByExternalId(string externalId) => Find(byExternalId.Find(externalId));

    /// <summary>The organization with the domain of the address; the oldest if there are several.</summary>
    public Organization? FindByDomainOf(string address)
    {
        var holders = byDomainName.Of(address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return holders.IsEmpty ? null : Find(holders[0]);
    }

    protected override void Index(Organization? before, Organization? after)
    {
        var id = (after ?? before)!.Id;
        byName.Move(before?.Name, after?.Name, id);
        byExternalId.Move(before?.ExternalId, after?.ExternalId, id);
        foreach (var domain in before?.DomainNames ?? [])
        {
            byDomainName.Remove(domain, id);
        }
        foreach (var domain in after?.DomainNames ?? [])
        {
            byDomainName.Add(domain, id);
        }
    }
}
