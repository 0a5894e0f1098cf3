using Microsoft.AspNetCore.WebUtilities;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>A request to the token endpoint: JSON or a form. The client may also be sent as Basic credentials.</summary>
internal sealed class TokenRequest
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly BodyShape<TokenRequest> Shape = new BodyShape<TokenRequest>()
        .Text("grant_type", (request, value) => request.GrantType = value)
        .TextOrNumber("client_id", (request, value) => request.ClientId = value)
        .Text("client_secret", (request, value) => request.ClientSecret = value)
        .Text("code", (request, value) => request.Code = value)
        .Text("redirect_uri", (request, value) => request.RedirectUri = value)
        .Text("code_verifier", (request, value) => request.CodeVerifier = value)
        .Text("refresh_token", (request, value) => request.RefreshToken = value)
        .Text("scope", (request, value) => request.Scope = value)
        .Integer("expires_in", (request, value) => request.ExpiresIn = value)
        .Integer("refresh_token_expires_in", (request, value) => request.RefreshTokenExpiresIn = value);

    public static readonly RequestInput<TokenRequest> Input = new("", Bind);

    public string? GrantType { get; private set; }

    public string? ClientId { get; private set; }

    public string? ClientSecret { get; private set; }

    public string? Code { get; private set; }

    public string? RedirectUri { get; private set; }

    public string? CodeVerifier { get; private set; }

    public string? RefreshToken { get; private set; }

    /// <summary>Null when no scope was sent.</summary>
    public string? Scope { get; private set; }

    public long? ExpiresIn { get; private set; }

    public long? RefreshTokenExpiresIn { get; private set; }

    private static Error? Bind(RequestContext request, out TokenRequest input)
    {
        input = new TokenRequest();
        var isForm = request.ContentType?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) == true;
        // Whatever is wrong with the form of a body is one error of RFC 6749.
        var isRead = isForm
            ? input.ReadForm(System.Text.Encoding.UTF8.GetString(request.Body.Span))
            : request.ReadBody("", Shape, input) is null;
        if (isRead && input.ClientId is null && request.Credentials.Kind == CredentialKind.Password)
        {
            (input.ClientId, input.ClientSecret) = (request.Credentials.Email, request.Credentials.Secret);
        }
        return isRead ? null : OAuthErrors.InvalidRequest;
    }

    private bool ReadForm(string body)
    {
        foreach (var pair in new QueryStringEnumerable(body))
        {
            var name = pair.DecodeName().ToString();
            var value = pair.DecodeValue().ToString();
            if (value.Length > TextBounds.LongestOf(name) || !Take(name, value))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes a parameter; unknown ones are ignored. False when a number cannot be read.</summary>
    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "grant_type": GrantType = value; break;
            case "client_id": ClientId = value; break;
            case "client_secret": ClientSecret = value; break;
            case "code": Code = value; break;
            case "redirect_uri": RedirectUri = value; break;
            case "code_verifier": CodeVerifier = value; break;
            case "refresh_token": RefreshToken = value; break;
            case "scope": Scope = value; break;
            case "expires_in": return TakeSeconds(value, seconds => ExpiresIn = seconds);
            case "refresh_token_expires_in": return TakeSeconds(value, seconds => RefreshTokenExpiresIn = seconds);
            default: break;
        }
        return true;
    }

    private static bool TakeSeconds(string value, Action<long> take)
    {
        var isId = BodyValue.TryReadId(value, out var seconds);
        if (isId)
        {
            take(seconds);
        }
        return isId;
    }
}
