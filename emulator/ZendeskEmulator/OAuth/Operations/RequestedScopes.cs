namespace ZendeskEmulator.OAuth.Operations;

/// <summary>Decides which scopes a client gets. A scope that does not exist is granted too, but has no effect (documented).</summary>
internal static class RequestedScopes
{
    /// <summary>The requested scopes, or the client's own without a request; null if the client may not have one of them.</summary>
    public static string[]? Of(string? asked, OAuthClient client)
    {
        var scopes = Scopes.Parse(asked);
        var allowed = client.Scopes ?? [];
        return scopes.Length == 0 ? (allowed.Length == 0 ? [Scopes.Read, Scopes.Write] : allowed)
            : allowed.Length == 0 ? scopes
            : Array.TrueForAll(scopes, scope => allowed.Contains(scope)) ? scopes
            : null;
    }

    /// <summary>The scopes asked for, or all that were granted; null when one of them was not granted.</summary>
    public static string[]? Within(string? asked, string[] granted)
    {
        var scopes = Scopes.Parse(asked);
        return scopes.Length == 0 ? granted : Array.TrueForAll(scopes, scope => granted.Contains(scope)) ? scopes : null;
    }
}
