namespace ZendeskEmulator.OAuth.Operations;

/// <summary>OAuth: clients, tokens, the token endpoint and the page on which a user consents.</summary>
internal static class OAuthResource
{
    public static readonly Resource Resource = new("oauth")
    {
        Kinds = [OAuthClient.Schema.Kind, OAuthToken.Schema.Kind, AuthorizationCode.Schema.Kind],
        Seeds = [OAuthClientSeed.Kind],
        Operations =
        [
            TokenEndpoint.Operation(SettingsOf),
            .. Authorizations.Operations(SettingsOf),
            .. OAuthClients.Operations,
            .. OAuthTokens.Operations,
            .. GlobalClients.Operations,
        ],
    };

    /// <summary>The settings of a request's account, or the settings of all accounts.</summary>
    public static AccessSettings SettingsOf(RequestContext request) =>
        request.State.Get<AccountAccess>().Or(request.Shared.Get<AccessSettings>());
}
