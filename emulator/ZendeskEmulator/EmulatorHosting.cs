using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.JobStatuses.Operations;
using ZendeskEmulator.OrganizationFields;
using ZendeskEmulator.OrganizationFields.Operations;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.OrganizationMemberships.Operations;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Organizations.Operations;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Requests;
using ZendeskEmulator.Storage;
using ZendeskEmulator.UserFields;
using ZendeskEmulator.UserFields.Operations;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.UserIdentities.Operations;
using ZendeskEmulator.Users;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator;

/// <summary>The list of resources, and the way of a request through the emulator.</summary>
internal sealed partial class EmulatorHosting(
    EmulatorOptions options, string? controlToken, X509Certificate2? ca, AccountDirectory accounts, Committer? committer, JobEngine jobs, ILogger logger)
{
    /// <summary>The kinds of record, in the order of the floors.</summary>
    public static readonly IReadOnlyList<RecordKind> Kinds =
    [
        JobWorkCollection.Kind,
        JobResultCollection.Kind,
        JobStatusCollection.Kind,
        UserFieldCollection.Kind,
        OrganizationFieldCollection.Kind,
        OrganizationCollection.Kind,
        OrganizationMembershipCollection.Kind,
        UserIdentityCollection.Kind,
        UserCollection.Kind,
    ];

    /// <summary>The limits, each in its resource's <c>…Limits.cs</c>.</summary>
    public static readonly IReadOnlyList<LimitRule> Limits = [AccountLimit.Requests, .. OrganizationLimits.Rules, .. UserLimits.Rules];

    /// <summary>The kinds of bulk work.</summary>
    public static readonly IReadOnlyList<JobKind> Jobs =
    [
        CreateManyOrganizations.Kind, UpdateManyOrganizations.Kind, DeleteManyOrganizations.Kind,
        CreateManyOrganizationMemberships.Kind, DeleteManyOrganizationMemberships.Kind,
        CreateManyUsers.Kind, CreateOrUpdateManyUsers.Kind, UpdateManyUsers.Kind, DestroyManyUsers.Kind,
    ];

    private readonly RequestIds requestIds = new();
    private readonly CredentialRules credentialRules = new(
        options.CredentialsMode == CredentialsMode.Strict,
        [.. options.Tokens.Select(token => new KnownSecret(token.Email, token.Token))],
        [.. options.Passwords.Select(password => new KnownSecret(password.Key, password.Value))]);

    private readonly LimitSettings limitSettings = LimitSettings.Of(options);
    private readonly TimeSpan retryAfterTolerance = TimeSpan.FromMilliseconds(options.RetryAfterToleranceMilliseconds);
    private readonly ControlPlaneEndpoints controlPlane = new(options, controlToken, ca, accounts, committer, Limits, LimitSettings.Of(options), jobs);
    private readonly RouteTable<Operation> operations = MapOperations(jobs);

    /// <summary>Answers a request, whatever happens.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var request = new RequestContext(http, requestIds.Next());
        try
        {
            var response = await FindResponseAsync(request).ConfigureAwait(false);
            // A response leaves when everything that it may rest on is committed.
            var isCommitted = !request.HasAccount || await request.State.LastBatch.Outcome().ConfigureAwait(false);
            Write(request, isCommitted ? response : Errors.StoreUnavailable);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer. Anything else is a bug, whoever has left.
        }
#pragma warning disable CA1031 // The one place: whatever gets here is a bug of ours, told as Zendesk tells its own.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            LogBug(request.Id, bug);
            http.Response.Clear();
            Write(request, Errors.InternalError(request.Id));
        }
    }

    private void Write(RequestContext request, Response response)
    {
        if (request.HasAccount)
        {
            request.Http.Response.Headers.Date = request.Account.Clock.HttpDate;
        }
        var limits = request.Item<RequestLimits>();
        limits?.WriteHeaders(request.Http.Response.Headers);
        request.Explain?.WriteHeaders(request);
        ResponseWriter.Write(request.Http, response, request.Links, request.Id);
        limits?.Sent();
        Count(request);
    }

    /// <summary>Counts a request of an account; one that was not let in too, where the account is there.</summary>
    private void Count(RequestContext request)
    {
        if (ControlPlaneEndpoints.Has(request))
        {
            return;
        }
        var account = request.HasAccount ? request.Account : request.Selection.Name is { } name ? accounts.Find(name) : null;
        account?.State.Get<RequestCounts>().Add(request.Operation, request.Http.Response.StatusCode);
    }

    private static RouteTable<Operation> MapOperations(JobEngine jobs)
    {
        var routes = new OperationRoutes();
        JobStatusesEndpoints.Map(routes, jobs);
        UserFieldsEndpoints.Map(routes);
        OrganizationFieldsEndpoints.Map(routes);
        OrganizationsEndpoints.Map(routes, jobs);
        OrganizationMembershipsEndpoints.Map(routes, jobs);
        UserIdentitiesEndpoints.Map(routes);
        UsersEndpoints.Map(routes, jobs);
        return routes.Table;
    }

    private async ValueTask<Response> FindResponseAsync(RequestContext request)
    {
        request.Select(options.AccountHosts);
        return ControlPlaneEndpoints.Has(request) ? await controlPlane.HandleAsync(request).ConfigureAwait(false) : await AnswerAsync(request).ConfigureAwait(false);
    }

    /// <summary>account ▶ credentials ▶ account limit ▶ operation</summary>
    private async ValueTask<Response> AnswerAsync(RequestContext request)
    {
        if (request.Selection.Name is not { } name || (!options.AutoCreateAccounts && name != AccountName.Default && accounts.Find(name) is null))
        {
            return Errors.UnknownSubdomain;
        }
        var operation = request.Operation = request.Find(operations);
        if (!request.Credentials.AreWellFormed)
        {
            return operation is { Needs: CallerRole.Anonymous } ? operation.Handle(request) : Errors.Unauthorized;
        }
        if (credentialRules.Check(request.Credentials, out var accepted) is { } refused)
        {
            // A wrong password degrades to the anonymous user where there is one; a wrong token does not (recorded).
            return operation is { Needs: CallerRole.Anonymous } && accepted.Kind == CredentialKind.Password ? operation.Handle(request) : refused;
        }
        if (RefusesWrites && (IsWrite(request) || accounts.Find(name) is not { State.IsFounded: true }))
        {
            return Errors.StoreUnavailable;
        }
        if (accounts.FindOrCreate(name) is not { } account)
        {
            return Errors.TooManyAccounts(options.MaxAccounts);
        }
        request.Enter(account);
        if (UserCallers.Find(request.State, accepted, options.CredentialsMode == CredentialsMode.Strict) is not { } caller)
        {
            return Errors.Unauthorized;
        }
        request.Caller = caller;
        if (RequestLimits.Begin(request, limitSettings, retryAfterTolerance).TakeRequest() is { } refusal)
        {
            return refusal;
        }
        if (operation is null)
        {
            return Errors.InvalidEndpoint;
        }
        return request.Caller.Role < operation.Needs ? Errors.Forbidden : await RunAsync(request, operation).ConfigureAwait(false);
    }

    /// <summary>body ▶ operation, which has the body only while it runs</summary>
    private async ValueTask<Response> RunAsync(RequestContext request, Operation operation)
    {
        if (await request.ReceiveBodyAsync(options.MaxRequestBytes).ConfigureAwait(false) is { } badBody)
        {
            return badBody;
        }
        try
        {
            // The body may have taken its time.
            return IsWrite(request) && RefusesWrites ? Errors.StoreUnavailable : operation.Handle(request);
        }
        finally
        {
            request.FreeBody();
        }
    }

    private bool RefusesWrites => committer is { RefusesWrites: true };

    private static bool IsWrite(RequestContext request) =>
        !HttpMethods.IsGet(request.Http.Request.Method) && !HttpMethods.IsHead(request.Http.Request.Method);

    /// <summary>Logs an event of an account's clock that failed.</summary>
    public static void LogClock(ILogger logger, Exception bug) => LogEvent(logger, bug);

    [LoggerMessage(LogLevel.Error, "An event of an account's clock failed.")]
    private static partial void LogEvent(ILogger logger, Exception bug);

    [LoggerMessage(LogLevel.Error, "Request {RequestId} failed.")]
    private partial void LogBug(string requestId, Exception bug);
}
