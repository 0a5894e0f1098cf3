using System.Text.Json;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>POST /oauth/tokens: a grant becomes tokens (facts-webhooks-oauth §5.1).</summary>
internal static class TokenEndpoint
{
    private const string Path = "/oauth/tokens";

    public static Operation Operation(AccessSettingsOf settings) => Post(
        Path,
        "CreateTokenForGrantType",
        "oauth/tokens/create",
        TokenRequest.Input,
        (RequestContext request, in AccountWrite write, TokenRequest input) => Handle(write, input, settings(request)),
        Render)
        .ForAnyone();

    private static Outcome<IssuedTokens> Handle(in AccountWrite write, TokenRequest input, AccessSettings settings)
    {
        if (string.IsNullOrEmpty(input.GrantType) || string.IsNullOrEmpty(input.ClientId))
        {
            return OAuthErrors.InvalidRequest;
        }
        var client = write.Get<Records<OAuthClient>>().FindBy(OAuthClient.ByIdentifier, input.ClientId);
        if (client is null || !IsAuthenticated(client, input))
        {
            return OAuthErrors.InvalidClient;
        }
        if (TokenLifetimes.Of(input, settings) is not { } lifetimes)
        {
            return OAuthErrors.InvalidRequest;
        }
        return input.GrantType switch
        {
            "authorization_code" => AuthorizationCodeGrant.Issue(write, client, input, lifetimes),
            "client_credentials" => ClientCredentialsGrant.Issue(write, client, input, lifetimes),
            "refresh_token" => RefreshTokenGrant.Issue(write, client, input, lifetimes),
            _ => OAuthErrors.UnsupportedGrantType,
        };
    }

    /// <summary>A public client has no secret to prove itself with.</summary>
    private static bool IsAuthenticated(OAuthClient client, TokenRequest input) =>
        client.IsPublic || IssuedSecret.Matches(input.ClientSecret, client.SecretHash);

    private static Response Render(RequestContext request, in Outcome<IssuedTokens> outcome) => new TokenResponse(outcome.Record);

    /// <summary>The recorded order; without a refresh token for <c>client_credentials</c>.</summary>
    private sealed class TokenResponse(IssuedTokens issued) : Response(200)
    {
        public override string CacheControl => "no-store";

        public override bool HasTag => false;

        public override void Write(Utf8JsonWriter json, Links links)
        {
            json.WriteStartObject();
            json.WriteString("access_token", issued.Access);
            if (issued.Refresh is { } refresh)
            {
                json.WriteString("refresh_token", refresh);
            }
            json.WriteString("token_type", "bearer");
            json.WriteString("scope", string.Join(' ', issued.Token.Scopes ?? []));
            WriteSeconds(json, "expires_in", issued.Token.ExpiresAt);
            if (issued.Refresh is not null)
            {
                WriteSeconds(json, "refresh_token_expires_in", issued.Token.RefreshExpiresAt);
            }
            json.WriteEndObject();
        }

        private void WriteSeconds(Utf8JsonWriter json, string name, DateTime? end)
        {
            if (end is { } instant)
            {
                json.WriteNumber(name, (long)(instant - issued.Token.CreatedAt).TotalSeconds);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}

/// <summary>The settings of the account of a request.</summary>
internal delegate AccessSettings AccessSettingsOf(RequestContext request);
