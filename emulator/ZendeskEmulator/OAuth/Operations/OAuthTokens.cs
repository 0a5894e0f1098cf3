using ZendeskEmulator.Storage;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>
/// The tokens of an account (facts-webhooks-oauth §5.5). A token is shown whole when it is created; later only ten letters are shown.
/// </summary>
internal static class OAuthTokens
{
    private const string Path = "/api/v2/oauth/tokens";
    private const string One = $"{Path}/{{oauth_token_id}}";
    private const string Current = $"{Path}/current";
    private const string Controller = "oauth/tokens";

    private static readonly Crud<OAuthToken> Crud = new(new(), Controller);

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        Get(Path, "ListOAuthTokens", $"{Controller}/index", List).For(CallerRole.EndUser)
            .Scanning("all", "client_id")
            .Noting("the caller's own; all=true, client_id and include_expired for admins; used_at is forgotten at a restart"),
        Post(
            Path,
            "CreateOAuthToken",
            $"{Controller}/create",
            RequestInput<RecordInput<OAuthToken>>.Body("token", OAuthToken.Schema.Json.OnCreate, () => new()),
            Create,
            Crud<OAuthToken>.Render).For(CallerRole.Admin).Assuming(82),
        Get(Current, "ShowCurrentToken", $"{Controller}/current", ShowCurrent).For(CallerRole.EndUser),
        Delete(
            Current, "RevokeCurrentOAuthToken", $"{Controller}/destroy", RevokeCurrent, NoContent)
            .For(CallerRole.EndUser),
        Get(One, "ShowToken", $"{Controller}/show", Show).For(CallerRole.EndUser),
        Delete(One, "RevokeOAuthToken", $"{Controller}/destroy", Revoke, NoContent)
            .For(CallerRole.EndUser),
    ];

    private static Response List(RequestContext request)
    {
        var tokens = request.State.Get<Records<OAuthToken>>();
        var isAdmin = request.Caller.Role == CallerRole.Admin;
        IEnumerable<OAuthToken> found = isAdmin && request.Query["all"] == "true"
            ? tokens.Ascending(0)
            : tokens.Of(OAuthToken.OfUser, request.Caller.UserId);
        if (isAdmin && BodyValue.TryReadId(request.Query["client_id"], out var client))
        {
            found = tokens.Of(OAuthToken.OfClient, client);
        }
        if (request.Query["include_expired"] != "true")
        {
            var now = request.Account.Clock.UtcNow.UtcDateTime;
            found = found.Where(token => token.IsValid(now));
        }
        return Crud.Lists.Page(request, new FewRecords<OAuthToken>(found));
    }

    /// <summary>A token that never expires, without a refresh token, for the caller (documented).</summary>
    private static Outcome<OAuthToken> Create(RequestContext request, in AccountWrite write, RecordInput<OAuthToken> input)
    {
        if (write.Get<Records<OAuthClient>>().Find(input.Values.ClientId) is not { } client)
        {
            var errors = new FieldErrors();
            errors.Missing("client", "Client");
            return errors;
        }
        var forever = new TokenLifetimes(null, TimeSpan.Zero);
        var issued = IssuedTokens.Create(
            write, client.Id, request.Caller.UserId, input.Values.Scopes ?? [], forever, withRefresh: false);
        return Outcome<OAuthToken>.Created(issued.Token with { AccessStart = issued.Access });
    }

    private static Response Show(RequestContext request) => Respond(request, Own(request, request.State));

    private static Response ShowCurrent(RequestContext request) => Respond(request, CurrentOf(request, request.State));

    private static Outcome<OAuthToken> Revoke(RequestContext request, in AccountWrite write) => Remove(write, Own(request, write.State));

    private static Outcome<OAuthToken> RevokeCurrent(RequestContext request, in AccountWrite write) =>
        Remove(write, CurrentOf(request, write.State));

    private static Response Respond(RequestContext request, OAuthToken? token) =>
        token is null ? Errors.RecordNotFound : Crud<OAuthToken>.Render(request, token);

    /// <summary>The refresh token goes with it: nothing of a pair that was revoked works again.</summary>
    private static Outcome<OAuthToken> Remove(in AccountWrite write, OAuthToken? token)
    {
        if (token is null)
        {
            return Errors.RecordNotFound;
        }
        write.Remove(token);
        return token;
    }

    /// <summary>The token of the path, if it is the caller's or the caller is an admin.</summary>
    private static OAuthToken? Own(RequestContext request, AccountState state) =>
        Crud.Find(request, state) is { } token
            && (token.UserId == request.Caller.UserId || request.Caller.Role == CallerRole.Admin) ? token : null;

    /// <summary>The token of the request; null for other credentials.</summary>
    private static OAuthToken? CurrentOf(RequestContext request, AccountState state) =>
        request.Item<GrantedScopes>() is { } granted ? state.Get<Records<OAuthToken>>().Find(granted.Token) : null;
}
