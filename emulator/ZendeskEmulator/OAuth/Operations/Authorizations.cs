using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>
/// GET /oauth/authorizations/new, where a user lets a program in, and the form behind it (facts-webhooks-oauth §5.4). By default
/// the page consents at once, so that a test needs no browser.
/// </summary>
internal static class Authorizations
{
    private const string Path = "/oauth/authorizations";
    private const string Controller = "oauth/authorizations";

    public static IReadOnlyList<Operation> Operations(AccessSettingsOf settings) =>
    [
        new WriteOperation<HtmlResponse>(
            HttpMethods.Get,
            $"{Path}/new",
            "NewOAuthAuthorization",
            $"{Controller}/new",
            (RequestContext request, in AccountWrite write) => New(request, write, settings(request).Consent),
            Render)
            .ForAnyone().Assuming(84)
            .Noting("consents at once, for the caller or else the owner, unless OAuth:Consent is Ask"),
        new WriteOperation<AuthorizationRequest, HtmlResponse>(
            HttpMethods.Post,
            Path,
            "CreateOAuthAuthorization",
            $"{Controller}/create",
            new RequestInput<AuthorizationRequest>("", BindForm),
            Decide,
            Render)
            .ForAnyone().Assuming(84),
    ];

    private static Outcome<HtmlResponse> New(RequestContext request, in AccountWrite write, OAuthConsent consent)
    {
        var asked = AuthorizationRequest.Of(request.Query);
        if (ClientOf(write.State, asked) is not { } client)
        {
            return AuthorizationPage.Invalid("invalid_request");
        }
        if (asked.Problem(client) is { } problem)
        {
            return asked.RedirectWithError(problem);
        }
        return consent == OAuthConsent.Ask
            ? AuthorizationPage.Ask(request.Links.BaseUrl + Path, client, asked, EmulatorCredentials.OfOwner(write.State.Name).Email)
            : Consent(write, client, asked, request.Caller.UserId);
    }

    private static Outcome<HtmlResponse> Decide(RequestContext request, in AccountWrite write, AuthorizationRequest asked)
    {
        if (ClientOf(write.State, asked) is not { } client)
        {
            return AuthorizationPage.Invalid("invalid_request");
        }
        if (asked.Problem(client) is { } problem)
        {
            return asked.RedirectWithError(problem);
        }
        if (!asked.IsAllowed)
        {
            return asked.RedirectWithError("access_denied");
        }
        return write.Get<UserCollection>().FindByAddress(asked.User ?? "") is { } user
            ? Consent(write, client, asked, user.Id)
            : AuthorizationPage.Invalid("unknown user");
    }

    /// <summary>The client, if the address is one of its own. The page redirects to no other address.</summary>
    private static OAuthClient? ClientOf(AccountState state, AuthorizationRequest asked) =>
        state.Get<Records<OAuthClient>>().FindBy(OAuthClient.ByIdentifier, asked.ClientId) is { } client
            && (client.RedirectUris ?? []).Contains(asked.RedirectUri) ? client : null;

    private static HtmlResponse Consent(in AccountWrite write, OAuthClient client, AuthorizationRequest asked, long userId)
    {
        Sweep(write);
        var code = IssuedSecret.New();
        write.Create(new AuthorizationCode
        {
            ClientId = client.Id,
            UserId = userId == 0 ? UserOwner.IdIn(write.State) : userId,
            RedirectUri = asked.RedirectUri,
            Scopes = RequestedScopes.Of(asked.Scope, client),
            Challenge = asked.Challenge,
            Hash = IssuedSecret.HashOf(code),
        });
        return asked.Redirect(("code", code));
    }

    /// <summary>Removes a few expired codes whenever a new one is issued.</summary>
    private static void Sweep(in AccountWrite write)
    {
        foreach (var code in write.Get<Records<AuthorizationCode>>().Page(0, 5))
        {
            if (!code.IsValid(write.Now))
            {
                write.Remove(code);
            }
        }
    }

    private static Error? BindForm(RequestContext request, out AuthorizationRequest input)
    {
        input = AuthorizationRequest.Of(new QueryText(System.Text.Encoding.UTF8.GetString(request.Body.Span)));
        return null;
    }

    private static Response Render(RequestContext request, in Outcome<HtmlResponse> outcome) => outcome.Record;
}
