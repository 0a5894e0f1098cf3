using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.Faults;
using ZendeskEmulator.Http;
using ZendeskEmulator.OAuth;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Requests;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Telemetry;

namespace ZendeskEmulator;

/// <summary>
/// The way of a request: wire ▶ request log ▶ account ▶ faults ▶ credentials ▶ account limit ▶ bind ▶ operation ▶ wait for the commit ▶
/// render.
/// </summary>
internal sealed partial class RequestPipeline(
    EmulatorOptions options,
    AccountDirectory accounts,
    Committer? committer,
    ControlPlaneEndpoints controlPlane,
    SharedParts shared,
    ILogger logger)
{
    /// <summary>In bytes; a longer body takes milliseconds to bind.</summary>
    private const int LargeBody = 64 * 1024;

    private readonly RequestIds requestIds = new();
    private readonly ApiOutput output = ApiOutput.Of(options, accounts, shared.Get<RequestLogs>(), logger);
    private readonly AccountEntry entry = new(options, accounts, committer);
    private readonly LimitSettings limitSettings = LimitSettings.Of(options.Limits);
    private readonly TimeSpan retryAfterTolerance = options.Limits.RetryAfterTolerance;
    private readonly RouteTable<Operation> operations = RoutesOf(AllResources.Operations);

    /// <summary>Responds to a request, even after a bug.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var request = new RequestContext(http, requestIds.Next(), shared);
        RequestRecording? recording = null;
        FaultHit? hit = null;
        try
        {
            request.Select(options);
            var isControl = ControlPlaneEndpoints.Has(request);
            var refused = isControl ? null : controlPlane.ReadControlHeader(request);
            recording = isControl || request.IsFromControl || refused is not null ? null : output.Log.Begin(request);
            if (!isControl)
            {
                RequestTelemetry.Begin(request);
                request.Operation = request.Find(operations);
                hit = request.IsFromControl || refused is not null ? null : await output.Faults.TakeAsync(request).ConfigureAwait(false);
            }
            var response = refused is not null ? refused
                : isControl ? await controlPlane.HandleAsync(request).ConfigureAwait(false)
                : hit is null ? await HandleApiAsync(request, recording).ConfigureAwait(false)
                : await RunAsync(request, recording, hit).ConfigureAwait(false);
            // A response leaves when everything that it may rest on is committed.
            var isCommitted = !request.HasAccount || await request.State.LastBatch.Outcome().ConfigureAwait(false);
            recording?.Committed();
            request.RunBeforeResponse();
            response = isCommitted ? response : isControl ? Errors.ControlStoreUnavailable : Errors.StoreUnavailable;
            if (hit is null)
            {
                await output.Rendering.WriteAsync(request, response).ConfigureAwait(false);
            }
            else
            {
                await output.Faults.SendAsync(request, recording, hit, response).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The client disconnected, so no response is possible.
            recording?.Cut();
        }
#pragma warning disable CA1031 // The only catch-all of a request: an exception here is a bug, and gets the 500 of Zendesk.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            LogBug(request.RequestId, bug);
            if (http.Response.HasStarted)
            {
                // In the middle of a large body: the client must not mistake the part that it has for the whole.
                http.Abort();
                return;
            }
            http.Response.Clear();
            await output.Rendering.WriteAsync(request, Errors.InternalError(request.RequestId)).ConfigureAwait(false);
        }
        finally
        {
            // Before the server ends the response: a client that has it finds its request in the log.
            output.Log.Add(request, recording);
            RequestTelemetry.End(request);
            output.Log.End(recording);
            request.End();
        }
    }

    /// <summary>faults ▶ the rest of the way</summary>
    private async ValueTask<Response> RunAsync(RequestContext request, RequestRecording? recording, FaultHit hit)
    {
        if (recording is not null)
        {
            recording.Fault = hit.Text;
        }
        if (await output.Faults.BeforeAsync(request, hit).ConfigureAwait(false) is { } instead)
        {
            recording?.TakeBody();
            return instead;
        }
        return hit.Effect.Close == FaultClose.BeforeCommit
            ? new EmptyResponse(StatusCodes.Status204NoContent)
            : await HandleApiAsync(request, recording).ConfigureAwait(false);
    }

    /// <summary>account ▶ credentials ▶ account limit ▶ role ▶ bind ▶ operation</summary>
    private async ValueTask<Response> HandleApiAsync(RequestContext request, RequestRecording? recording)
    {
        if (!entry.IsKnown(request))
        {
            return AccountEntry.Refuse(request);
        }
        var operation = request.Operation;
        if (await entry.EnterAsync(request).ConfigureAwait(false) is { } refused)
        {
            return refused;
        }
        if (!request.HasAccount)
        {
            return operation!.Read(request);
        }
        request.BeginOnClock();
        // The token endpoint is not part of the API, whose requests the plan counts.
        if (operation is not { IsForAnyone: true }
            && RequestLimits.Begin(request, limitSettings, retryAfterTolerance, request.IsFromControl).TakeRequest() is { } tooMany)
        {
            return tooMany;
        }
        if (operation is null)
        {
            if (request.IsExplained)
            {
                request.Explain!.Advise(EndpointHint.Of(request.Http.Request.Method, request.Path, OperationIdOf(request)));
            }
            return Errors.InvalidEndpoint;
        }
        if (request.Caller.Role < operation.Needs)
        {
            return Errors.Forbidden;
        }
        // A program that sends its access token along may get a new one with any scope.
        if (!operation.IsForAnyone
            && request.Item<GrantedScopes>() is { } granted
            && Scopes.MissingFor(operation, granted.Words) is { } missing)
        {
            return OAuthErrors.MissingScopes(missing);
        }
        if (await request.ReceiveBodyAsync(operation.MaxBodyBytes ?? options.MaxRequestBytes).ConfigureAwait(false) is { } broken)
        {
            return broken;
        }
        return request.Body.Length > LargeBody || operation.Scans(request.Query)
            ? await BindAndRunAloneAsync(request, operation, recording).ConfigureAwait(false)
            : await BindAndRunAsync(request, operation, recording).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs an operation that has a large body, or that looks at all records of a kind, one at a time of each account: others have the
    /// other cores.
    /// </summary>
    private async ValueTask<Response> BindAndRunAloneAsync(RequestContext request, Operation operation, RequestRecording? recording)
    {
        using var turn = await request.Account.TryTakeScanAsync(request.Http.RequestAborted).ConfigureAwait(false);
        return turn.IsTaken ? await BindAndRunAsync(request, operation, recording).ConfigureAwait(false) : Errors.AccountBusy;
    }

    private ValueTask<Response> BindAndRunAsync(RequestContext request, Operation operation, RequestRecording? recording) =>
        Bind(request, operation, recording) is { } invalid ? new ValueTask<Response>(invalid)
            : operation.Writes ? WriteAsync(request, operation)
            : new ValueTask<Response>(operation.Read(request));

    /// <summary>Ids and body are bound before the operation runs, which then needs neither the connection nor the body's bytes.</summary>
    private static Error? Bind(RequestContext request, Operation operation, RequestRecording? recording)
    {
        try
        {
            return operation.Bind(request);
        }
        finally
        {
            recording?.TakeBody();
            request.FreeBody();
        }
    }

    /// <summary>Runs an operation in the account's turn, and commits its changes if it succeeds.</summary>
    private async ValueTask<Response> WriteAsync(RequestContext request, Operation operation)
    {
        Response response;
        using (var turn = await request.Account.TryTakeTurnAsync(request.Http.RequestAborted).ConfigureAwait(false))
        {
            if (!turn.IsTaken || entry.RefusesWrites)
            {
                return turn.IsTaken ? Errors.StoreUnavailable : Errors.AccountBusy;
            }
            using var write = turn.BeginWrite(request.Explain);
            request.Enter(request.Account);
            response = operation.Write(request, write);
            if (response.IsSuccess)
            {
                write.Commit();
            }
        }
        if (request.AfterCommit is { } follow)
        {
            await follow(request.Account).ConfigureAwait(false);
        }
        return response;
    }

    private static string? OperationIdOf(RequestContext request) =>
        request.Operation?.Id ?? DescribedOperations.Find(request.Http.Request.Method, request.Path)?.Id;

    private static RouteTable<Operation> RoutesOf(IEnumerable<Operation> operations)
    {
        var routes = new RouteTable<Operation>();
        foreach (var operation in operations)
        {
            foreach (var path in (string[])[operation.Path, .. operation.OtherPaths])
            {
                routes.Add(operation.Method, path, operation);
            }
        }
        return routes;
    }

    /// <summary>Logs an event of an account's clock that failed.</summary>
    public static void LogClock(ILogger logger, Exception bug) => LogEvent(logger, bug);

    [LoggerMessage(LogLevel.Error, "An event of an account's clock failed.")]
    private static partial void LogEvent(ILogger logger, Exception bug);

    [LoggerMessage(LogLevel.Error, "Request {RequestId} failed.")]
    private partial void LogBug(string requestId, Exception bug);
}
