using System.Globalization;

namespace ZendeskEmulator.Sessions;

/// <summary>
/// The session of a user. It begins when the user asks for it, because the emulator has no sign-in page,
/// and lasts until it is deleted.
/// </summary>
internal sealed record Session : UserRecord, IHasSchema<Session>
{
    /// <summary>The documented keys.</summary>
    public static Schema<Session> Schema { get; } = new("sessions", "session", fields => fields
        .Derived("url", (json, key, session, links) => json.WriteString(key, string.Create(
            CultureInfo.InvariantCulture, $"{links.BaseUrl}/api/v2/users/{session.UserId}/sessions/{session.Id}.json")))
        .Id()
        .Reference("user_id", session => session.UserId, (session, id) => session.UserId = id).ReadOnly().Essential()
        .Derived("authenticated_at", (json, key, session, _) => json.WriteString(key, session.CreatedAt))
        .Derived("last_seen_at", (json, key, session, _) => json.WriteString(key, session.UpdatedAt))
        .CreatedAt().Hidden()
        .UpdatedAt().Hidden());

    /// <summary>
    /// The token that a page of Zendesk's sends with a form: 32 hex digits, the same for a user until the account is reset.
    /// </summary>
    public static string TokenOf(AccountState state, long userId) =>
        EntityTag.Start.With(state.Salt).With((ulong)userId).ToString()[3..^1];

    public static Session[] OfUser(AccountState state, long userId) => state.Get<Records<Session>>().OfOwner(userId);

    /// <summary>Signs a user out everywhere.</summary>
    public static void EndAll(in AccountWrite write, long userId)
    {
        foreach (var session in OfUser(write.State, userId))
        {
            write.Remove(session);
        }
    }

    /// <summary>Updates the user's session, or creates it.</summary>
    public static Session Touch(in AccountWrite write, long userId) =>
        OfUser(write.State, userId) is [var session, ..] ? write.Put(session) : write.Create(new Session { UserId = userId });
}
