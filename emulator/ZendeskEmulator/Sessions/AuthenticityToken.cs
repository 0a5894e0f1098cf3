namespace ZendeskEmulator.Sessions;

/// <summary>The token that a page of Zendesk's sends with a form: 32 hex digits, the same for a user until the account is reset.</summary>
internal static class AuthenticityToken
{
    public static string Of(AccountState state, long userId) => EntityTag.Start.With(state.Salt).With((ulong)userId).ToString()[3..^1];
}
