using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Users.Operations;

/// <summary>ListUserTags, SetUserTags, PutUserTags (adds), DeleteUserTags.</summary>
internal static class UserTags
{
    public static readonly TagOperations<User> Operations = new(
        (state, id) => state.Get<UserCollection>().Find(id) is { Deleted: false } user ? user : null,
        user => user.Tags,
        UserRights.MayChange,
        (in AccountWrite write, User user, string[]? tags) => write.PutIfChanged(
            user,
            UserFieldValues.Apply(write, user, user with { Tags = tags }, null, new FieldErrors())));
}
