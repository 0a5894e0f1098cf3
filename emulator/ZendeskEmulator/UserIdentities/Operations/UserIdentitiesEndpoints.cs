using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>The paths of user identities.</summary>
internal static class UserIdentitiesEndpoints
{
    public static void Map(OperationRoutes routes) => routes
        .Get("/api/v2/users/{user_id}/identities", ListUserIdentities.Handle);
}
