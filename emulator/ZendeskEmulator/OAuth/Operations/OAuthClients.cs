using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>The clients of an account (facts-webhooks-oauth §5.6). A secret is shown whole once, when it is made.</summary>
internal static class OAuthClients
{
    private const string Path = "/api/v2/oauth/clients";
    private const string One = $"{Path}/{{oauth_client_id}}";
    private const string Controller = "oauth/clients";

    private static readonly Crud<OAuthClient> Crud = new(new() { Validate = Validate, Delete = Delete }, Controller)
    {
        Lists = new() { Filter = (clients, _) => new FewRecords<OAuthClient>(clients.Ascending(0).Where(client => !client.IsGlobal)) },
        Find = (request, state) =>
            state.Get<Records<OAuthClient>>().Find(request.Id) is { } client && (!client.IsGlobal || request.IsFromControl) ? client : null,
    };

    public static Rules<OAuthClient> Rules => Crud.Rules;

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        Crud.List(Path, "ListOAuthClients").For(CallerRole.Admin),
        Post(
            Path,
            "CreateOAuthClient",
            $"{Controller}/create",
            RequestInput<RecordInput<OAuthClient>>.Body("client", OAuthClient.Schema.Json.OnCreate, () => new()),
            Create,
            Crud<OAuthClient>.Render).For(CallerRole.Admin).Assuming(82),
        Crud.Show(One, "ShowClient").For(CallerRole.Admin),
        Crud.Update(One, "UpdateClient").For(CallerRole.Admin),
        Crud.Delete(One, "DeleteClient").For(CallerRole.Admin).Assuming(83),
        Put(
            $"{One}/generate_secret", "ClientGenerateSecret", $"{Controller}/generate_secret", GenerateSecret, Crud<OAuthClient>.Render)
            .For(CallerRole.Admin),
        Get("/api/v2/users/me/oauth/clients", "ListCurrentUserOAuthClients", $"{Controller}/index", OfCaller),
    ];

    private static Outcome<OAuthClient> Create(RequestContext request, in AccountWrite write, RecordInput<OAuthClient> input)
    {
        if (input.Values.IsGlobal && !request.IsFromControl)
        {
            // Zendesk makes its global clients itself.
            var errors = new FieldErrors();
            errors.Invalid("identifier", "Identifier");
            return errors;
        }
        return Create(write, request.Caller, input, IssuedSecret.New());
    }

    /// <summary>Creates a client with a secret, and shows the secret whole.</summary>
    public static Outcome<OAuthClient> Create(in AccountWrite write, Caller caller, RecordInput<OAuthClient> input, string secret)
    {
        input.Values.SecretStart = IssuedSecret.StartOf(secret);
        input.Values.SecretHash = IssuedSecret.HashOf(secret);
        if (input.Values.UserId == 0)
        {
            input.Values.UserId = caller.UserId;
        }
        var saved = Rules.Save(write, caller, null, input);
        return saved.Error is { } error ? error : Outcome<OAuthClient>.Created(saved.Record with { SecretStart = secret });
    }

    /// <summary>The old secret stops working. Issued tokens stay valid.</summary>
    private static Outcome<OAuthClient> GenerateSecret(RequestContext request, in AccountWrite write)
    {
        if (Crud.Find(request, write.State) is not { } client)
        {
            return Errors.RecordNotFound;
        }
        var secret = IssuedSecret.New();
        return write.Put(client.With(secret)) with { SecretStart = secret };
    }

    private static Error? Validate(in RecordChange<OAuthClient> change, FieldErrors errors)
    {
        var draft = change.Draft;
        if (change.Before is { } before && before.IsGlobal != draft.IsGlobal)
        {
            errors.Invalid("identifier", "Identifier");
        }
        if (draft.Kind is not (OAuthClient.Public or OAuthClient.Confidential))
        {
            errors.Invalid("kind", "Kind");
        }
        if (!Array.TrueForAll(draft.RedirectUris ?? [], IsRedirect))
        {
            errors.Invalid("redirect_uri", "Redirect uri");
        }
        if (!UserCollection.Has(change.Write.State, draft.UserId))
        {
            errors.Missing("user", "User");
        }
        return null;
    }

    /// <summary>An absolute https address, or http on this machine. The Location header takes it as it is, so it is ASCII.</summary>
    private static bool IsRedirect(string text) =>
        text.All(letter => letter is > ' ' and <= '~') && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Fragment.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.Host is "localhost" or "127.0.0.1"));

    // Assumed A-83: a client's tokens go with it.
    private static Outcome<OAuthClient> Delete(in RecordChange<OAuthClient> change)
    {
        foreach (var token in change.Write.Get<Records<OAuthToken>>().Of(OAuthToken.OfClient, change.Draft.Id))
        {
            change.Write.Remove(token);
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    private static Response OfCaller(RequestContext request) =>
        Crud.Lists.Page(request, new FewRecords<OAuthClient>(
            request.State.Get<Records<OAuthClient>>().Of(OAuthClient.OfUser, request.Caller.UserId).Where(client => !client.IsGlobal)));
}
