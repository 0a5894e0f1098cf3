using System.Text.Json;

namespace Zendesk;

/// <summary>Makes the requests of the token endpoint. Sent twice, a refresh does no harm: Zendesk refuses the second.</summary>
internal sealed class TokenRequest(string clientId, string? clientSecret, ZendeskOAuthOptions options)
{
    public ApiRequest ForClientItself() => Of("client_credentials", json =>
    {
        if (options.Scope is { } scope)
        {
            json.WriteString("scope", scope);
        }
    });

    public ApiRequest ForRefresh(string refreshToken) => Of("refresh_token", json => json.WriteString("refresh_token", refreshToken));

    private ApiRequest Of(string grantType, Action<Utf8JsonWriter> more)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("grant_type", grantType);
            json.WriteString("client_id", clientId);
            if (clientSecret is not null)
            {
                json.WriteString("client_secret", clientSecret);
            }
            more(json);
            json.WriteNumber("expires_in", (long)options.AccessTokenLifetime.TotalSeconds);
            json.WriteEndObject();
        }
        return new ApiRequest("CreateTokenForGrantType", HttpMethod.Post, "oauth/tokens")
        {
            Body = body.ToArray(),
            IsRepeatable = true,
            IsForTokens = true,
        };
    }
}
