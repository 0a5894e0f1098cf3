namespace ZendeskEmulator.Organizations;

/// <summary>A deleted organization, kept under its id for the incremental export. UpdatedAt is the time of the deletion.</summary>
internal sealed record DeletedOrganization : OrganizationValues, IHasSchema<DeletedOrganization>
{
    /// <summary>The maximum number that is kept. A further deletion drops the one with the lowest id.</summary>
    private const int MaxKept = 10_000;

    public static Schema<DeletedOrganization> Schema { get; } =
        new("deleted_organizations", "deleted_organization", fields => fields.OrganizationValues());

    /// <summary>Keeps an organization that is being deleted, and forgets the first one when there are too many.</summary>
    public static void Keep(in AccountWrite write, Organization organization)
    {
        var deleted = write.Get<Records<DeletedOrganization>>();
        if (deleted.Count >= MaxKept)
        {
            write.Remove(deleted.Ascending(0).First());
        }
        write.Put(organization.To<DeletedOrganization>());
    }
}
