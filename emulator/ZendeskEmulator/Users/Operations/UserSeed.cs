using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Seeds users, finding and saving them as create_or_update does.</summary>
internal static class UserSeed
{
    public static readonly SeedKind Kind = new SeedKind<UserInput>(
        "user",
        UserInput.Shape,
        () => new UserInput(),
        Save,
        user => user.HasKey ? null : "a user needs an email or an external_id, or seeding again would create it again");

    private static Error? Save(in AccountWrite write, UserInput user) =>
        user.CheckIdentities("seed")
            ?? CreateOrUpdateUser.Save(write, user, new Caller(UserOwner.IdIn(write.State), CallerRole.Admin)).Error;
}
