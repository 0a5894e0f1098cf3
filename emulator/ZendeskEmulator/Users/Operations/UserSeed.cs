namespace ZendeskEmulator.Users.Operations;

/// <summary>Seeds users, finding and saving them as create_or_update does.</summary>
internal static class UserSeed
{
    public static readonly SeedKind Kind = new SeedKind<UserInput>(
        "user",
        UserInput.SingleShape,
        () => new UserInput(),
        Save,
        user => user.HasKey ? null : "a user needs an email or an external_id, or seeding again would create it again")
        .NamedBy("author_id", "requester_id", "submitter_id", "assignee_id", "collaborator_ids", "follower_ids", "email_cc_ids");

    private static Outcome<long> Save(in AccountWrite write, UserInput user) => user.CheckIdentities("seed") is { } error
        ? error
        : CreateOrUpdateUser.Save(write, user, Caller.OwnerOf(write.State)).Select(saved => saved.User.Id);
}
