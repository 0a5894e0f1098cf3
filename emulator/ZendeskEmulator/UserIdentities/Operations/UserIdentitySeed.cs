using ZendeskEmulator.Users;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>Seeds identities of users. One that the user has is verified or made the primary where the line says so.</summary>
internal static class UserIdentitySeed
{
    private static readonly BodyShape<Input> Shape = new BodyShape<Input>()
        .Integer("user_id", (identity, id) => identity.UserId = id)
        .Text("type", (identity, name) => identity.Type = name)
        .TextOrNumber("value", (identity, value) => identity.Value = value)
        .Boolean("verified", (identity, value) => identity.IsVerified = value)
        .Boolean("primary", (identity, value) => identity.IsPrimary = value);

    public static readonly SeedKind Kind = new SeedKind<Input>("identity", Shape, () => new Input(), Save);

    private static Outcome<long> Save(in AccountWrite write, Input input)
    {
        if (UserIdentity.Types.Find(input.Type) is not { } type)
        {
            return Errors.InvalidAttribute("identity.type", $"must be one of these: {UserIdentity.Types.Names}", "seed");
        }
        if (input.UserId is not { } userId || write.Get<UserCollection>().Find(userId) is not { Deleted: false } user)
        {
            return Errors.InvalidAttribute("identity.user_id", "must be the id of a user", "seed");
        }
        var value = UserIdentityRules.Normalize(type, input.Value ?? "");
        var draft = UserIdentityDraft.Of(write, userId);
        if (draft.Find(type, value) is { } known)
        {
            draft.SetVerified(known, known.Verified || input.IsVerified);
            if (input.IsPrimary)
            {
                draft.MakeDefault(draft.Find(type, value)!);
            }
        }
        else if (UserIdentityOperations.Add(
            write, draft,
            new UserIdentity { Type = type, Value = value, Verified = input.IsVerified, Primary = input.IsPrimary }) is { } wrong)
        {
            return wrong;
        }
        if (draft.IsChanged)
        {
            write.Put(user);
        }
        draft.Put(write);
        return draft.Find(type, value)!.Id;
    }

    private sealed class Input
    {
        public long? UserId { get; set; }

        public string? Type { get; set; }

        public string? Value { get; set; }

        public bool IsVerified { get; set; }

        public bool IsPrimary { get; set; }
    }
}
