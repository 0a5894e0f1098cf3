using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Users.Operations;

/// <summary>The paths of users.</summary>
internal static class UsersEndpoints
{
    public static void Map(OperationRoutes routes, JobEngine jobs) => routes
        .Get("/api/v2/users", ListUsers.Handle)
        .Post("/api/v2/users", CreateUser.Handle)
        .Post("/api/v2/users/create_many", request => CreateManyUsers.Handle(request, jobs))
        .Post("/api/v2/users/create_or_update_many", request => CreateOrUpdateManyUsers.Handle(request, jobs))
        .Put("/api/v2/users/update_many", request => UpdateManyUsers.Handle(request, jobs))
        .Delete("/api/v2/users/destroy_many", request => DestroyManyUsers.Handle(request, jobs), CallerRole.Admin)
        .Post("/api/v2/users/create_or_update", CreateOrUpdateUser.Handle)
        .Get("/api/v2/users/autocomplete", AutocompleteUsers.Handle)
        .Post("/api/v2/users/autocomplete", AutocompleteUsers.Post)
        .Get("/api/v2/users/count", ListUsers.Count)
        .Get("/api/v2/users/show_many", ShowManyUsers.Handle)
        .Get("/api/v2/users/search", SearchUsers.Handle)
        .Get("/api/v2/users/me", ShowCurrentUser.Handle, CallerRole.Anonymous)
        .Get("/api/v2/users/{id}", ShowUser.Handle)
        .Put("/api/v2/users/{id}", UpdateUser.Handle)
        .Delete("/api/v2/users/{id}", DeleteUser.Handle, CallerRole.Admin)
        .Get("/api/v2/users/{id}/related", ShowUserRelated.Handle)
        .Get("/api/v2/users/{id}/tags", UserTags.Operations.List)
        .Post("/api/v2/users/{id}/tags", UserTags.Operations.Set)
        .Put("/api/v2/users/{id}/tags", UserTags.Operations.Add)
        .Delete("/api/v2/users/{id}/tags", UserTags.Operations.Remove)
        .Get("/api/v2/organizations/{organization_id}/users", ListUsers.OfOrganization)
        .Get("/api/v2/organizations/{organization_id}/users/count", ListUsers.CountOfOrganization)
        .Get("/api/v2/deleted_users", DeletedUsers.List)
        .Get("/api/v2/deleted_users/count", DeletedUsers.Count)
        .Get("/api/v2/deleted_users/{id}", DeletedUsers.Show)
        .Delete("/api/v2/deleted_users/{id}", DeletedUsers.PermanentlyDelete, CallerRole.Admin)
        .NotYet("/api/v2/users/logout_many", "/api/v2/users/request_create");
}
