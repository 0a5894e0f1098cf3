using static ZendeskEmulator.Accounts.Operations;
using static ZendeskEmulator.UserIdentities.Operations.UserIdentityOperations;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>User identities. Agents use them under users, end users find their own under end_users.</summary>
internal static class UserIdentityResource
{
    private const string Users = "/api/v2/users/{user_id}/identities";
    private const string OneOfUser = $"{Users}/{{user_identity_id}}";
    private const string EndUsers = "/api/v2/end_users/{user_id}/identities";

    public static readonly Resource Resource = new("user_identities")
    {
        Kinds = [UserIdentity.Schema.Kind],
        Seeds = [UserIdentitySeed.Kind],
        Operations =
        [
            .. Of(Users, "UserIdentity", "UserIdentities", "User", CallerRole.Agent),
            Put(OneOfUser, "UpdateUserIdentity", "identities/update", Crud<UserIdentity>.OnUpdate, Update, RenderOne).Assuming(23),
            Put($"{OneOfUser}/verify", "VerifyUserIdentity", "identities/verify", Verify, RenderOne),
            .. Of(EndUsers, "EndUserIdentity", "EndUserIdentities", "EndUser", CallerRole.EndUser),
        ],
    };

    private static Operation[] Of(string path, string name, string names, string owner, CallerRole needs)
    {
        var one = $"{path}/{{user_identity_id}}";
        return
        [
            Get(path, $"List{names}", "identities/index", List).For(needs)
                .Noting("without `verification_method` and `verified_at`, which no recording has"),
            Post(path, $"Create{name}", "identities/create", Crud<UserIdentity>.OnCreate, Create, RenderNew).For(needs).Assuming(6, 23),
            Get(one, $"Show{name}", "identities/show", Show).For(needs),
            Delete(one, $"Delete{name}", "identities/destroy", Remove, NoContent).For(needs),
            Put($"{one}/make_primary", $"Make{name}Primary", "identities/make_primary", MakePrimary, RenderAll).For(needs),
            Put(
                $"{one}/request_verification",
                $"Request{owner}Verification",
                "identities/request_verification",
                RequestVerification,
                EmptyOk).For(needs).Noting("no mail is sent"),
        ];
    }
}
