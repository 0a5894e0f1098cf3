using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.OrganizationFields.Operations;

/// <summary>
/// The paths of organization fields: ListOrganizationFields, CreateOrganizationField, ReorderOrganizationField,
/// ShowOrganizationField, UpdateOrganizationField, DeleteOrganizationField; show_many and the options as of user fields.
/// </summary>
internal static class OrganizationFieldsEndpoints
{
    private static readonly CustomFieldOperations Fields = new(OrganizationFieldCollection.Resource);
    private static readonly CustomFieldOptionOperations Options = new(OrganizationFieldCollection.Resource);

    public static void Map(OperationRoutes routes) => routes
        .Get("/api/v2/organization_fields", Fields.List)
        .Post("/api/v2/organization_fields", Fields.Create, CallerRole.Admin)
        .Put("/api/v2/organization_fields/reorder", Fields.Reorder, CallerRole.Admin)
        .Get("/api/v2/organization_fields/show_many", Fields.ShowMany)
        .Get("/api/v2/organization_fields/{id}", Fields.Show)
        .Put("/api/v2/organization_fields/{id}", Fields.Update, CallerRole.Admin)
        .Delete("/api/v2/organization_fields/{id}", Fields.Delete, CallerRole.Admin)
        .Get("/api/v2/organization_fields/{id}/options", Options.List)
        .Post("/api/v2/organization_fields/{id}/options", Options.CreateOrUpdate, CallerRole.Admin)
        .Get("/api/v2/organization_fields/{id}/options/{option_id}", Options.Show)
        .Delete("/api/v2/organization_fields/{id}/options/{option_id}", Options.Delete, CallerRole.Admin);
}
