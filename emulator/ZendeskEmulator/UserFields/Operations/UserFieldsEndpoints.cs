using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;

namespace ZendeskEmulator.UserFields.Operations;

/// <summary>
/// The paths of user fields: ListUserFields, CreateUserField, ReorderUserField, ShowManyUserFields, ShowUserField,
/// UpdateUserField, DeleteUserField, ListUserFieldOptions, CreateOrUpdateUserFieldOption, ShowUserFieldOption,
/// DeleteUserFieldOption.
/// </summary>
internal static class UserFieldsEndpoints
{
    private static readonly CustomFieldOperations Fields = new(UserFieldCollection.Resource);
    private static readonly CustomFieldOptionOperations Options = new(UserFieldCollection.Resource);

    public static void Map(OperationRoutes routes) => routes
        .Get("/api/v2/user_fields", Fields.List)
        .Post("/api/v2/user_fields", Fields.Create, CallerRole.Admin)
        .Put("/api/v2/user_fields/reorder", Fields.Reorder, CallerRole.Admin)
        .Get("/api/v2/user_fields/show_many", Fields.ShowMany)
        .Get("/api/v2/user_fields/{id}", Fields.Show)
        .Put("/api/v2/user_fields/{id}", Fields.Update, CallerRole.Admin)
        .Delete("/api/v2/user_fields/{id}", Fields.Delete, CallerRole.Admin)
        .Get("/api/v2/user_fields/{id}/options", Options.List)
        .Post("/api/v2/user_fields/{id}/options", Options.CreateOrUpdate, CallerRole.Admin)
        .Get("/api/v2/user_fields/{id}/options/{option_id}", Options.Show)
        .Delete("/api/v2/user_fields/{id}/options/{option_id}", Options.Delete, CallerRole.Admin);
}
