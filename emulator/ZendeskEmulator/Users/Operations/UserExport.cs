using ZendeskEmulator.IncrementalExports;

namespace ZendeskEmulator.Users.Operations;

/// <summary>The export of users. Deleted ones stay in it, and have permanently_deleted (recorded).</summary>
internal static class UserExport
{
    private static readonly WriteRecord<UserView> Write = static (json, user, links) => UserJson.Write(json, user, links);

    private static readonly WriteRecord<UserView> WriteDeleted =
        Write.With(static (json, user) => json.WriteBoolean("permanently_deleted", user.User.PermanentlyDeleted));

    public static readonly IncrementalExport<UserView> Export = new(
        "users",
        static (state, after, last) => state.Get<ChangeOrder<User>>().Behind(after, last),
        Find)
    {
        Writer = static _ => static (json, user, links) => (user.User.Deleted ? WriteDeleted : Write)(json, user, links),
        // Only admins may export.
        Sideload = static (rows, state, query) => UserSideloads.Of(rows, state, query, new Caller(0, CallerRole.Admin)),
        CursorLimit = ExportLimits.UserCursors,
    };

    private static bool Find(AccountState state, ChangePlace place, out UserView row)
    {
        var users = state.Get<UserCollection>();
        var user = users.Find(place.Id);
        row = user is null ? default : users.View(user);
        return user is not null && ChangePlace.KeyOf(row.User.UpdatedAt) == ChangePlace.KeyOf(place.Second);
    }
}
