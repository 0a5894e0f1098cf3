using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Users.Operations;

/// <summary>The paths of users.</summary>
internal static class UsersEndpoints
{
    public static void Map(OperationRoutes routes) => routes
        .Get("/api/v2/users", ListUsers.Handle)
        .Post("/api/v2/users", CreateUser.Handle)
        .Post("/api/v2/users/create_or_update", CreateOrUpdateUser.Handle)
        .Get("/api/v2/users/search", SearchUsers.Handle)
        .Get("/api/v2/users/me", ShowCurrentUser.Handle, CallerRole.Anonymous)
        .Get("/api/v2/users/{id}", ShowUser.Handle)
        .Put("/api/v2/users/{id}", UpdateUser.Handle)
        .Delete("/api/v2/users/{id}", DeleteUser.Handle)
        .NotYet(
            "/api/v2/users/autocomplete",
            "/api/v2/users/count",
            "/api/v2/users/create_many",
            "/api/v2/users/create_or_update_many",
            "/api/v2/users/destroy_many",
            "/api/v2/users/logout_many",
            "/api/v2/users/request_create",
            "/api/v2/users/show_many",
            "/api/v2/users/update_many");
}
