using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Organizations;

/// <summary>The organizations of an account, by id, name, external_id and domain name.</summary>
internal sealed class OrganizationCollection(AccountState state) : RecordCollection<Organization>(state), IAccountPart<OrganizationCollection>
{
    public static readonly AccountRecordKind Kind = new AccountRecordKind<Organization, OrganizationCollection>(
        "organizations",
        """
        select account, id, body ->> '$.name' as name, body ->> '$.external_id' as external_id,
          body ->> '$.created_at' as created_at, body ->> '$.updated_at' as updated_at
        from account_records where kind = 'organizations'
        """,
        OrganizationStorage.Default.Organization);

    private readonly KeyIndex byName = new();
    private readonly KeyIndex byExternalId = new();
    private readonly KeyIndex byDomainName = new();

    public static OrganizationCollection Create(AccountState state) => new(state);

    /// <summary>The organization of a name, ignoring case and the blanks around it.</summary>
    public Organization? FindByName(string name) => Find(byName.Find(name.AsSpan().Trim()));

    /// <summary>The organization of an external_id, ignoring case.</summary>
    public Organization? FindByExternalId(string externalId) => Find(byExternalId.Find(externalId));

    /// <summary>The organization that has the domain of an address.</summary>
    public Organization? FindByDomainOf(string address) => Find(byDomainName.Find(address.AsSpan(address.IndexOf('@', StringComparison.Ordinal) + 1)));

    protected override void Index(Organization? before, Organization? after)
    {
        byName.Move(before?.Name, after?.Name, (after ?? before)!.Id);
        byExternalId.Move(before?.ExternalId, after?.ExternalId, (after ?? before)!.Id);
        foreach (var domain in before?.DomainNames ?? [])
        {
            if (byDomainName.Find(domain) == before!.Id)
            {
                byDomainName.Remove(domain);
            }
        }
        foreach (var domain in after?.DomainNames ?? [])
        {
            byDomainName.Set(domain, after!.Id);
        }
    }
}
