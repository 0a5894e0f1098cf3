using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>The paths of organization memberships.</summary>
internal static class OrganizationMembershipsEndpoints
{
    public static void Map(OperationRoutes routes, JobEngine jobs) => routes
        .Get("/api/v2/organization_memberships", ListOrganizationMemberships.Handle)
        .Post("/api/v2/organization_memberships", CreateOrganizationMembership.Handle)
        .Post("/api/v2/organization_memberships/create_many", request => CreateManyOrganizationMemberships.Handle(request, jobs))
        .Delete("/api/v2/organization_memberships/destroy_many", request => DeleteManyOrganizationMemberships.Handle(request, jobs))
        .Get("/api/v2/organization_memberships/{id}", ShowOrganizationMembership.Handle)
        .Delete("/api/v2/organization_memberships/{id}", DeleteOrganizationMembership.Handle)
        .Get("/api/v2/organizations/{organization_id}/organization_memberships", ListOrganizationMemberships.OfOrganization)
        .Get("/api/v2/users/{user_id}/organization_memberships", ListOrganizationMemberships.OfUser)
        .Post("/api/v2/users/{user_id}/organization_memberships", CreateOrganizationMembership.OfUser)
        .Get("/api/v2/users/{user_id}/organization_memberships/{id}", ShowOrganizationMembership.Handle)
        .Delete("/api/v2/users/{user_id}/organization_memberships/{id}", DeleteOrganizationMembership.Handle)
        .Put("/api/v2/users/{user_id}/organization_memberships/{id}/make_default", SetOrganizationMembershipAsDefault.Handle)
        .Delete("/api/v2/users/{user_id}/organizations/{organization_id}", DeleteOrganizationMembership.Unassign)
        .Put("/api/v2/users/{user_id}/organizations/{organization_id}/make_default", SetOrganizationMembershipAsDefault.ByOrganization);
}
