using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>
/// POST /api/v2/users/{user_id}/identities: 201 with Location. The first identity of its sort becomes the primary.
/// </summary>
internal static class CreateUserIdentity
{
    public static Outcome<UserIdentity[]> Handle(RequestContext request, in AccountWrite write, UserIdentityInput input)
    {
        if (UserIdentityJson.TypeOf(input.TypeName) is not { } type)
        {
            return Errors.InvalidAttribute("identity.type", $"must be one of these: {UserIdentityJson.TypeNames}", request.Action);
        }
        var value = UserIdentityRules.Normalize(type, input.Value ?? "");
        // End users cannot verify their own addresses.
        var isVerified = request.Caller.Role >= CallerRole.Agent && (input.Verified ?? false);
        return UserIdentityChange.OfUser(
            request,
            write,
            (in AccountWrite write, UserIdentityDraft draft) =>
            {
                if (UserIdentityInput.Check(type, value, write.Get<UserIdentityCollection>().FindByValue(type, value), 0) is { } wrong)
                {
                    return wrong;
                }
                var made = draft.Add(write, type, value, isVerified);
                if (input.Primary)
                {
                    draft.MakePrimary(write, made);
                }
                return null;
            });
    }
}
