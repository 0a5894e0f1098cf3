using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>Organization memberships: all of the account, of a user, and of an organization.</summary>
internal static class OrganizationMembershipResource
{
    private const string Name = "organization_memberships";
    private const string Path = $"/api/v2/{Name}";
    private const string One = $"{Path}/{{organization_membership_id}}";
    private const string OfUser = $"/api/v2/users/{{user_id}}/{Name}";
    private const string OneOfUser = $"{OfUser}/{{organization_membership_id}}";
    private const string OrganizationOfUser = "/api/v2/users/{user_id}/organizations/{organization_id}";

    private static readonly MembershipCrud<OrganizationMembership> Memberships = new(
        Validate,
        mayChange: UserRights.MayChange,
        end: TicketDetachment.LeaveOrganization,
        sideload: (sideloads, state, memberships) => sideloads
            .AddUsers(state, memberships.Select(membership => membership.UserId))
            .AddOrganizations(state, memberships.Select(membership => membership.OrganizationId)))
    {
        InOrder = InOrder,
    };

    private static readonly Crud<OrganizationMembership> Crud = Memberships.Crud;

    // Assumed A-38: the words of the status; no job about memberships is recorded with them.
    private static readonly BulkCrud<OrganizationMembership> Bulk = new(Crud, new("Organization Membership"));

    private static readonly WriteHandler<OrganizationMembership[]> MakeDefault =
        Memberships.MakeDefault((membership, organizationId) => membership.OrganizationId == organizationId);

    public static readonly Resource Resource = new(Name)
    {
        Kinds = [OrganizationMembership.Schema.Kind],
        Jobs = Bulk.Jobs,
        Seeds = [Memberships.Seed],
        Operations =
        [
            Crud.List(Path, "ListOrganizationMemberships").Assuming(57),
            Crud.Create(Path, "CreateOrganizationMembership").Assuming(22),
            Bulk.CreateMany($"{Path}/create_many", "CreateManyOrganizationMemberships").Assuming(38),
            Bulk.DestroyMany($"{Path}/destroy_many", "DeleteManyOrganizationMemberships").Assuming(34, 38, 108),
            Crud.Show(One, "ShowOrganizationMembershipById"),
            Crud.Delete(One, "DeleteOrganizationMembership").Assuming(21, 108),
            Crud.ListOf(
                $"/api/v2/organizations/{{organization_id}}/{Name}",
                "ListOrganizationMembershipsByOrganization",
                OrganizationMembership.Organization.Under<Organization>).Scanning(),
            Memberships.ListOfUser(OfUser, "ListUserOrganizationMemberships"),
            Memberships.CreateOfUser(OfUser, "CreateUserOrganizationMembership").Assuming(22),
            Crud.Show(OneOfUser, "ShowOrganizationMembershipByUserId"),
            Crud.Delete(OneOfUser, "DeleteUserOrganizationMembership").Assuming(21, 108),
            Memberships.MakeDefault($"{OneOfUser}/make_default", "SetOrganizationMembershipAsDefault"),
            Delete(OrganizationOfUser, "UnassignOrganization", $"{Name}/destroy", Unassign, NoContent).Assuming(21, 108),
            Put($"{OrganizationOfUser}/make_default", "SetOrganizationAsDefault", $"{Name}/make_default", MakeDefault, ShowDefault),
        ],
    };

    private static Error? Validate(in RecordChange<OrganizationMembership> change, FieldErrors errors)
    {
        var user = change.Write.Get<UserCollection>().Find(change.Draft.UserId);
        // Assumed A-22: the wording for a user that there is not.
        if (user is null or { Deleted: true })
        {
            errors.Missing("user", "User");
        }
        if (change.Write.Get<Records<Organization>>().Find(change.Draft.OrganizationId) is null)
        {
            errors.Missing("organization", "Organization");
        }
        if (errors.Any)
        {
            return null;
        }
        if (!UserRights.MayChange(change.Caller, user!))
        {
            return Errors.Forbidden;
        }
        if (MembershipDraft<OrganizationMembership>.Of(change.Write, user!.Id).FindRelated(change.Draft.OrganizationId) is not null)
        {
            errors.AlreadyMember();
        }
        return null;
    }

    /// <summary>Ends the membership of a user in the organization of the path.</summary>
    private static Outcome<OrganizationMembership> Unassign(RequestContext request, in AccountWrite write)
    {
        var found = MembershipDraft<OrganizationMembership>.Of(write, request.PathId(0)).FindRelated(request.Id);
        return found is null ? Errors.RecordNotFound : Crud.Rules.Remove(write, request.Caller, found);
    }

    private static Response ShowDefault(RequestContext request, in Outcome<OrganizationMembership[]> outcome) =>
        Crud<OrganizationMembership>.Render(request, Array.Find(outcome.Record, membership => membership.Default)!);

    /// <summary>The default first, then by the names of the organizations (documented).</summary>
    private static IEnumerable<OrganizationMembership> InOrder(AccountState state, OrganizationMembership[] ofUser)
    {
        var organizations = state.Get<Records<Organization>>();
        return ofUser.OrderByDescending(membership => membership.Default)
            .ThenBy(membership => organizations.Find(membership.OrganizationId)?.Name.ToUpperInvariant(), StringComparer.Ordinal);
    }
}
