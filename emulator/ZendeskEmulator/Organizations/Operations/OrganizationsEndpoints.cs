using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>The paths of organizations.</summary>
internal static class OrganizationsEndpoints
{
    public static void Map(OperationRoutes routes, JobEngine jobs) => routes
        .Get("/api/v2/organizations", ListOrganizations.Handle)
        .Post("/api/v2/organizations", CreateOrganization.Handle, CallerRole.Admin)
        .Get("/api/v2/organizations/autocomplete", AutocompleteOrganizations.Handle)
        .Get("/api/v2/organizations/count", CountOrganizations.Handle)
        .Post("/api/v2/organizations/create_many", request => CreateManyOrganizations.Handle(request, jobs), CallerRole.Admin)
        .Post("/api/v2/organizations/create_or_update", CreateOrUpdateOrganization.Handle, CallerRole.Admin)
        .Delete("/api/v2/organizations/destroy_many", request => DeleteManyOrganizations.Handle(request, jobs), CallerRole.Admin)
        .Get("/api/v2/organizations/search", SearchOrganizations.Handle)
        .Get("/api/v2/organizations/show_many", ShowManyOrganizations.Handle)
        .Put("/api/v2/organizations/update_many", request => UpdateManyOrganizations.Handle(request, jobs))
        .Get("/api/v2/organizations/{id}", ShowOrganization.Handle)
        .Put("/api/v2/organizations/{id}", UpdateOrganization.Handle)
        .Delete("/api/v2/organizations/{id}", DeleteOrganization.Handle, CallerRole.Admin)
        .Get("/api/v2/organizations/{id}/related", OrganizationRelated.Handle)
        .Get("/api/v2/organizations/{id}/tags", OrganizationTags.Operations.List)
        .Post("/api/v2/organizations/{id}/tags", OrganizationTags.Operations.Set)
        .Put("/api/v2/organizations/{id}/tags", OrganizationTags.Operations.Add)
        .Delete("/api/v2/organizations/{id}/tags", OrganizationTags.Operations.Remove)
        .Get("/api/v2/users/{user_id}/organizations", ListUserOrganizations.Handle)
        .Get("/api/v2/users/{user_id}/organizations/count", ListUserOrganizations.Count);
}
