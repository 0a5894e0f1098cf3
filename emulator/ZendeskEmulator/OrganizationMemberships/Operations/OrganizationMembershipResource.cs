using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;
using static ZendeskEmulator.Accounts.Operations;
using static ZendeskEmulator.JobStatuses.BulkOperations;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>Organization memberships, by themselves, under users and under organizations.</summary>
internal static class OrganizationMembershipResource
{
    private const string Name = "organization_memberships";
    private const string Path = $"/api/v2/{Name}";
    private const string OfUser = $"/api/v2/users/{{user_id}}/{Name}";
    private const string OneOfUser = $"{OfUser}/{{organization_membership_id}}";
    private const string OrganizationOfUser = "/api/v2/users/{user_id}/organizations/{organization_id}";

    public static readonly Resource Resource = new(Name)
    {
        Kinds = [OrganizationMembership.Kind],
        Jobs = [CreateManyOrganizationMemberships.Kind, DeleteManyOrganizationMemberships.Kind],
        Operations =
        [
            Get(Path, "ListOrganizationMemberships", $"{Name}/index", ListOrganizationMemberships.Handle).Noting("`view_tickets` is always true"),
            Post(Path, "CreateOrganizationMembership", $"{Name}/create", OrganizationMembershipInput.Body, CreateOrganizationMembership.Handle, CreateOrganizationMembership.Render).Assuming(22),
            BulkPost($"{Path}/create_many", "CreateManyOrganizationMemberships", CreateManyOrganizationMemberships.Memberships, CreateManyOrganizationMemberships.Kind)
                .Assuming(38),
            BulkDelete($"{Path}/destroy_many", "DeleteManyOrganizationMemberships", BulkInput.Named, DeleteManyOrganizationMemberships.Kind)
                .Assuming(34, 38),
            Get($"{Path}/{{organization_membership_id}}", "ShowOrganizationMembershipById", $"{Name}/show", ShowOrganizationMembership.Handle),
            Delete($"{Path}/{{organization_membership_id}}", "DeleteOrganizationMembership", $"{Name}/destroy", DeleteOrganizationMembership.Handle, NoContent).Assuming(21),
            Get($"/api/v2/organizations/{{organization_id}}/{Name}", "ListOrganizationMembershipsByOrganization", $"{Name}/index", ListOrganizationMemberships.OfOrganization),
            Get(OfUser, "ListUserOrganizationMemberships", $"{Name}/index", ListOrganizationMemberships.OfUser),
            Post(OfUser, "CreateUserOrganizationMembership", $"{Name}/create", OrganizationMembershipInput.Body, CreateOrganizationMembership.OfUser, CreateOrganizationMembership.Render).Assuming(22),
            Get(OneOfUser, "ShowOrganizationMembershipByUserId", $"{Name}/show", ShowOrganizationMembership.Handle),
            Delete(OneOfUser, "DeleteUserOrganizationMembership", $"{Name}/destroy", DeleteOrganizationMembership.Handle, NoContent).Assuming(21),
            Put($"{OneOfUser}/make_default", "SetOrganizationMembershipAsDefault", $"{Name}/make_default", SetOrganizationMembershipAsDefault.Handle, SetOrganizationMembershipAsDefault.RenderAll),
            Delete(OrganizationOfUser, "UnassignOrganization", $"{Name}/destroy", DeleteOrganizationMembership.Unassign, NoContent).Assuming(21),
            Put($"{OrganizationOfUser}/make_default", "SetOrganizationAsDefault", $"{Name}/make_default", SetOrganizationMembershipAsDefault.ByOrganization, SetOrganizationMembershipAsDefault.RenderOne),
        ],
    };
}
