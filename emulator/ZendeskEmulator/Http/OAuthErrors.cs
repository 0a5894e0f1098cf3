namespace ZendeskEmulator.Http;

/// <summary>
/// The errors of OAuth (facts-webhooks-oauth §5.2, §5.3): the part of the catalogue that follows RFC 6749 instead of Zendesk's
/// other errors.
/// </summary>
// Assumed A-80: descriptions that are not recorded come from the library whose other texts Zendesk uses letter by letter.
internal static class OAuthErrors
{
    /// <summary>401: the client is unknown, or its secret is wrong (recorded text).</summary>
    public static readonly Error InvalidClient = Of(
        401,
        "invalid_client",
        "The client identifier provided is invalid, the client failed to authenticate, the client did not include its credentials, "
        + "provided multiple client credentials, or used unsupported credentials type.",
        "Basic realm=\"OAuth2 Token Endpoint\"");

    /// <summary>400: a code or refresh token is wrong, expired or used.</summary>
    public static readonly Error InvalidGrant = Of(
        400,
        "invalid_grant",
        "The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user "
        + "password credentials, or mismatching authorization code and redirection URI).");

    public static readonly Error UnsupportedGrantType = Of(
        400,
        "unsupported_grant_type",
        "The access grant included - its type or another attribute - is not supported by the authorization server.");

    public static readonly Error UnauthorizedClient = Of(
        400,
        "unauthorized_client",
        "The authenticated client is not authorized to use the access grant type provided.");

    /// <summary>400: a parameter is missing or out of its range.</summary>
    public static readonly Error InvalidRequest = Of(
        400,
        "invalid_request",
        "The request is missing a required parameter, includes an unsupported parameter or parameter value, repeats the same parameter, "
        + "uses more than one method for including an access token, or is otherwise malformed.");

    /// <summary>400: a scope that the client may not ask for (documented).</summary>
    public static readonly Error InvalidScope = Of(
        400,
        "invalid_scope",
        "The requested scope is invalid, unknown, malformed, or exceeds the previously granted scope.");

    /// <summary>403: the token may not do this (recorded).</summary>
    /// <param name="scopes">The scopes of which one would do: <c>groups:read, read</c>.</param>
    public static Error MissingScopes(string scopes) => new(403, json =>
    {
        json.WriteString("error", "Forbidden");
        json.WriteString("description", $"You are missing the following required scopes: {scopes}");
    });

    private static Error Of(int status, string error, string description, string? challenge = null) => new(status, json =>
    {
        json.WriteString("error", error);
        json.WriteString("error_description", description);
    })
    {
        Challenge = challenge,
    };
}
