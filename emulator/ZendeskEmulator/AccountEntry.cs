using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.OAuth;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator;

/// <summary>Lets requests into accounts: checks the account's name and the credentials.</summary>
internal sealed class AccountEntry(EmulatorOptions options, AccountDirectory accounts, Committer? committer)
{
    private readonly bool isStrict = options.Credentials.Mode == CredentialsMode.Strict;
    private readonly AccessSettings defaults = AccessSettings.Of(options);
    private readonly CredentialRules rules = new(
        options.Credentials.Mode == CredentialsMode.Strict,
        [.. options.Credentials.Tokens.Select(token => new KnownSecret(token.Email, token.Token))],
        [.. options.Credentials.Passwords.Select(password => new KnownSecret(password.Email, password.Password))]);

    /// <summary>True while no write may begin.</summary>
    public bool RefusesWrites => committer is { RefusesWrites: true };

    /// <summary>Whether the request names an account that exists, or may be created.</summary>
    public bool IsKnown(RequestContext request) =>
        request.Selection.Name is { } name
            && (options.AutoCreateAccounts || name == AccountName.Default || accounts.Find(name) is not null);

    /// <summary>
    /// The error for a request that names no such account: Zendesk's, unless it is named in a way that Zendesk does not
    /// have.
    /// </summary>
    public static Error Refuse(RequestContext request) =>
        request.Selection is { Name: null, Why: AccountReason.Path or AccountReason.Header, Given: var given }
        ? Errors.InvalidAccountName(AccountName.Refuse(given))
        : Errors.UnknownSubdomain;

    /// <summary>Checks the credentials and enters the account as their user; null, or the error.</summary>
    /// <remarks>
    /// Without credentials, an operation for the anonymous user runs without an account, unless it admits the anonymous user to the
    /// account. An operation for anyone runs in the account, without a user.
    /// </remarks>
    public async ValueTask<Error?> EnterAsync(RequestContext request)
    {
        if (request.IsFromControl)
        {
            return await EnterAsOwnerAsync(request).ConfigureAwait(false);
        }
        if (request is { Operation.AdmitsAnonymous: true, Credentials.Kind: CredentialKind.None })
        {
            return await EnterAsync(request, request.Selection.Name!).ConfigureAwait(false);
        }
        var isAnonymous = request.Operation is { Needs: CallerRole.Anonymous, AdmitsAnonymous: false };
        var isForAnyone = request.Operation is { IsForAnyone: true };
        var isIssued = BearerTokens.AreIssued(request.Credentials);
        var accepted = request.Credentials;
        if (!isForAnyone && !request.Credentials.AreWellFormed)
        {
            return isAnonymous ? null : Errors.Unauthorized;
        }
        if (!isForAnyone && !isIssued && rules.Check(request.Credentials, out accepted) is { } refused && !IsPasswordOfUser(request))
        {
            // A wrong password degrades to the anonymous user where there is one; a wrong token does not (recorded).
            return isAnonymous && accepted.Kind == CredentialKind.Password ? null : refused;
        }
        if (await EnterAsync(request, request.Selection.Name!).ConfigureAwait(false) is { } unavailable)
        {
            return unavailable;
        }
        if (Takes(request, accepted) && CallerOf(request, accepted, isIssued) is { } caller)
        {
            request.Caller = caller;
            NoteUse(request, accepted);
            return null;
        }
        return isForAnyone ? null : isIssued ? Errors.InvalidToken : Errors.Unauthorized;
    }

    /// <summary>Whether a user of the account was given this password over the API. It never creates the account.</summary>
    private bool IsPasswordOfUser(RequestContext request) =>
        accounts.Find(request.Selection.Name!) is { State: { HasDefaults: true } state }
            && UserCallers.HavePassword(state, request.Credentials);

    /// <summary>Enters the account as its owner, for a request of the dashboard's.</summary>
    private async ValueTask<Error?> EnterAsOwnerAsync(RequestContext request)
    {
        if (await EnterAsync(request, request.Selection.Name!).ConfigureAwait(false) is { } unavailable)
        {
            return unavailable;
        }
        request.Caller = new Caller(UserOwner.IdIn(request.State), CallerRole.Admin);
        return null;
    }

    private async ValueTask<Error?> EnterAsync(RequestContext request, string name)
    {
        if (RefusesWrites && (request.Operation is { Writes: true } || accounts.Find(name) is not { State.HasDefaults: true }))
        {
            return Errors.StoreUnavailable;
        }
        if (accounts.FindOrCreate(name) is not { } account)
        {
            return Errors.TooManyAccounts(options.MaxAccounts);
        }
        await account.EnsureDefaultsAsync().ConfigureAwait(false);
        request.Enter(account);
        return null;
    }

    /// <summary>Whether the account accepts this kind of credentials. It may accept only API tokens that it knows.</summary>
    private bool Takes(RequestContext request, Credentials credentials) => credentials.Kind switch
    {
        CredentialKind.Token => AccessOf(request).ApiTokens switch
        {
            ApiTokenAccess.Allowed => true,
            ApiTokenAccess.NoNewOnes => IsExisting(request.State, credentials.Secret),
            _ => false,
        },
        CredentialKind.Password => AccessOf(request).PasswordAccess,
        _ => true,
    };

    private bool IsExisting(AccountState state, string apiToken) =>
        apiToken == EmulatorCredentials.OfOwner(state.Name).Token
            || rules.HasToken(apiToken)
            || state.Get<UsedApiTokens>().Contains(apiToken);

    private static void NoteUse(RequestContext request, Credentials accepted)
    {
        if (accepted.Kind == CredentialKind.Token)
        {
            request.State.Get<UsedApiTokens>().Note(accepted.Secret);
        }
    }

    private AccessSettings AccessOf(RequestContext request) => request.State.Get<AccountAccess>().Or(defaults);

    private Caller? CallerOf(RequestContext request, Credentials accepted, bool isIssued)
    {
        if (!isIssued)
        {
            return request.Credentials.AreWellFormed
                ? UserCallers.Find(request.State, accepted, isStrict, request.Operation is { IsForEndUsers: true })
                : null;
        }
        var found = BearerTokens.Find(request.State, accepted.Secret, request.Account.Clock.UtcNow.UtcDateTime);
        if (found.Error is not null)
        {
            return null;
        }
        request.Keep(found.Record.Scopes);
        return found.Record.Caller;
    }
}
