using System.Text.Json;
using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>A user's membership in an organization. The organization of the default membership is the user's organization_id.</summary>
internal sealed record OrganizationMembership : UserRecord, IHasSchema<OrganizationMembership>, IMembership
{
    private const string Name = "organization_memberships";

    public static readonly Relation<OrganizationMembership> Organization = new(membership => membership.OrganizationId);

    /// <summary>The recorded order (facts §4.3, §11.1).</summary>
    public static Schema<OrganizationMembership> Schema { get; } = new(Name, "organization_membership", fields => fields
        .Url()
        .Id()
        .Reference("user_id", membership => membership.UserId, (membership, id) => membership.UserId = id).OnCreate().Essential()
        .Reference("organization_id", membership => membership.OrganizationId, (membership, id) => membership.OrganizationId = id)
            .OnCreate().Essential()
        .Value(
            "default",
            FieldTypes.TrueOrNull,
            membership => membership.Default,
            (membership, value) => membership.Default = value).OnCreate()
        .CreatedAt()
        .LookedUp("organization_name", NamesOf, (json, key, membership, names) => json.WriteString(key, names[membership.OrganizationId]))
        .UpdatedAt()
        .LookedUp("view_tickets", TicketRights.Read, (json, key, membership, rights) => json.WriteBoolean(key, rights[membership.Id])))
    {
        Relations = [Organization],
    };

    public long OrganizationId { get; set; }

    long IMembership.RelatedId { get => OrganizationId; set => OrganizationId = value; }

    public bool Default { get; set; }

    private static Dictionary<long, string> NamesOf(AccountState state, IReadOnlyList<OrganizationMembership> memberships)
    {
        var organizations = state.Get<Records<Organization>>();
        var names = new Dictionary<long, string>();
        foreach (var membership in memberships)
        {
            names[membership.OrganizationId] = organizations.Find(membership.OrganizationId)?.Name ?? "";
        }
        return names;
    }
}
