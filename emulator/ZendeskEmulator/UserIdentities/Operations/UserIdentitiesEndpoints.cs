using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>The paths of user identities: for agents under users, for an end user's own under end_users.</summary>
internal static class UserIdentitiesEndpoints
{
    public static void Map(OperationRoutes routes)
    {
        Map(routes, "/api/v2/users/{user_id}/identities", CallerRole.Agent);
        Map(routes, "/api/v2/end_users/{user_id}/identities", CallerRole.EndUser);
        routes
            .Put("/api/v2/users/{user_id}/identities/{id}", UpdateUserIdentity.Handle)
            .Put("/api/v2/users/{user_id}/identities/{id}/verify", VerifyUserIdentity.Handle);
    }

    private static void Map(OperationRoutes routes, string folder, CallerRole needs) => routes
        .Get(folder, ListUserIdentities.Handle, needs)
        .Post(folder, CreateUserIdentity.Handle, needs)
        .Get(folder + "/{id}", ShowUserIdentity.Handle, needs)
        .Delete(folder + "/{id}", DeleteUserIdentity.Handle, needs)
        .Put(folder + "/{id}/make_primary", MakeUserIdentityPrimary.Handle, needs)
        .Put(folder + "/{id}/request_verification", ShowUserIdentity.RequestVerification, needs);
}
