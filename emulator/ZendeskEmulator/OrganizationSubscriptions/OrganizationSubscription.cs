namespace ZendeskEmulator.OrganizationSubscriptions;

/// <summary>A user's subscription to an organization: Zendesk notifies the user of every ticket of the organization.</summary>
internal sealed record OrganizationSubscription : UserRecord, IHasSchema<OrganizationSubscription>
{
    public static readonly Relation<OrganizationSubscription> Organization = new(subscription => subscription.OrganizationId);

    /// <summary>The documented keys.</summary>
    public static Schema<OrganizationSubscription> Schema { get; } = new(
        "organization_subscriptions", "organization_subscription", fields => fields
            .Id()
            .Reference("organization_id", record => record.OrganizationId, (record, id) => record.OrganizationId = id)
                .OnCreate().Essential()
            .Reference("user_id", record => record.UserId, (record, id) => record.UserId = id).OnCreate().Essential()
            .CreatedAt()
            .UpdatedAt().Hidden())
    {
        CreatedStatus = 200,
        Relations = [Organization],
    };

    public long OrganizationId { get; set; }

    public static OrganizationSubscription[] OfUser(AccountState state, long userId) =>
        state.Get<Records<OrganizationSubscription>>().OfOwner(userId);

    public static IEnumerable<OrganizationSubscription> OfOrganization(AccountState state, long organizationId) =>
        state.Get<Records<OrganizationSubscription>>().Of(Organization, organizationId);
}
