using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>A note for a client on a surprising match of its user.</summary>
internal static class UserMatchNote
{
    /// <summary>Null for nothing.</summary>
    public static string? Of(in AccountWrite write, UserMatch match, UserInput input) => match switch
    {
        { User: { } user, Key: UserMatchKey.ExternalId } when user.ExternalId != input.ExternalId.Value => "in another case",
        { User: { } user, Key: UserMatchKey.Email } when !IsPrimary(write, user, input) =>
            "another address of the user than the primary one",
        _ => null,
    };

    private static bool IsPrimary(in AccountWrite write, User user, UserInput input) =>
        UserIdentityRules.PrimaryAddress(UserIdentity.OfUser(write.State, user.Id))?.Value == UserAddresses.AddressIn(input);
}
