using System.Text;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>A program's request for consent, from the parameters of the page or of its form.</summary>
/// <param name="Challenge">The challenge of PKCE; null if the program sent no challenge.</param>
/// <param name="User">The address of the user who decides; null on the way to the page.</param>
/// <param name="IsAllowed">True when the user said Allow.</param>
internal sealed record AuthorizationRequest(
    string ResponseType,
    string ClientId,
    string RedirectUri,
    string? Scope,
    string? State,
    string? Challenge,
    string? ChallengeMethod,
    string? User,
    bool IsAllowed)
{
    private const string DeniedText = "The end-user or authorization server denied the request.";
    private const string RequestText = "The request is missing a required parameter, includes an unsupported parameter or "
        + "parameter value, or is otherwise malformed.";
    private const string ScopeText = "The requested scope is invalid, unknown, malformed, or exceeds the previously granted scope.";
    private const string TypeText = "The requested response type is not supported by the authorization server.";

    public static AuthorizationRequest Of(QueryText query) => new(
        query["response_type"] ?? "",
        query["client_id"] ?? "",
        query["redirect_uri"] ?? "",
        query["scope"],
        query["state"],
        query["code_challenge"],
        query["code_challenge_method"],
        query["user"],
        query["decision"] == "allow");

    /// <summary>The parameters that the page's form sends back.</summary>
    public IEnumerable<(string Name, string Value)> Parameters =>
        from parameter in (IEnumerable<(string Name, string? Value)>)
        [
            ("response_type", ResponseType), ("client_id", ClientId), ("redirect_uri", RedirectUri), ("scope", Scope), ("state", State),
            ("code_challenge", Challenge), ("code_challenge_method", ChallengeMethod),
        ]
        where parameter.Value is not null
        select (parameter.Name, parameter.Value!);

    /// <summary>The error that the program gets at its own address; null when the user may be asked.</summary>
    public string? Problem(OAuthClient client) =>
        ResponseType != "code" ? "unsupported_response_type"
        : Challenge is null ? (client.IsPublic ? "invalid_request" : ScopeProblem(client))
        : ChallengeMethod != "S256" || Challenge.Length > TextBounds.Line ? "invalid_request"
        : ScopeProblem(client);

    public HtmlResponse RedirectWithError(string error) => Redirect(("error", error), ("error_description", error switch
    {
        "access_denied" => DeniedText,
        "invalid_scope" => ScopeText,
        "unsupported_response_type" => TypeText,
        _ => RequestText,
    }));

    /// <summary>To the program's address, with its state.</summary>
    public HtmlResponse Redirect(params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var target = new StringBuilder(RedirectUri);
        var separator = RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in parameters)
        {
            target.Append(separator).Append(name).Append('=').Append(Encoded(value));
            separator = '&';
        }
        if (State is not null)
        {
            target.Append(separator).Append("state=").Append(Encoded(State));
        }
        return AuthorizationPage.Redirect(target.ToString());
    }

    private string? ScopeProblem(OAuthClient client) => RequestedScopes.Of(Scope, client) is null ? "invalid_scope" : null;

    /// <summary>A blank is a plus, as recorded.</summary>
    private static string Encoded(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
