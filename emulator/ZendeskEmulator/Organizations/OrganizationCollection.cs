using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Organizations;

/// <summary>The organizations of an account, by id and by name.</summary>
internal sealed class OrganizationCollection(AccountState state) : RecordCollection<Organization>(state), IAccountPart<OrganizationCollection>
{
    public static readonly AccountRecordKind Kind = new AccountRecordKind<Organization, OrganizationCollection>(
        "organizations",
        """
        select account, id, body ->> '$.name' as name, body ->> '$.created_at' as created_at, body ->> '$.updated_at' as updated_at
        from account_records where kind = 'organizations'
        """,
        OrganizationStorage.Default.Organization);

    private readonly KeyIndex byName = new();

    public static OrganizationCollection Create(AccountState state) => new(state);

    /// <summary>The organization of a name, ignoring case and the blanks around it.</summary>
    public Organization? FindByName(string name) => Find(byName.Find(name.AsSpan().Trim()));

    protected override void Index(Organization? before, Organization? after)
    {
        if (before is not null && !string.Equals(before.Name, after?.Name, StringComparison.OrdinalIgnoreCase))
        {
            byName.Remove(before.Name);
        }
        if (after is not null)
        {
            byName.Set(after.Name, after.Id);
        }
    }
}
