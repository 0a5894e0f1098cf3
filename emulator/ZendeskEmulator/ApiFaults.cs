using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Faults;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>
/// The faults of accounts on the way of a request: decided when the account is chosen, before credentials and limits.
/// </summary>
internal sealed class ApiFaults(EmulatorOptions options, AccountDirectory accounts, ResponseRendering rendering, ApiLog log)
{
    private const int MaxPieces = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly LimitSettings limitSettings = LimitSettings.Of(options.Limits);

    /// <summary>The fault that a request hits; null if it hits no fault.</summary>
    public async ValueTask<FaultHit?> TakeAsync(RequestContext request)
    {
        if ((request.Selection.Name is { } name ? accounts.Find(name) : null) is not { } account
            || account.State.Find<AccountFaults>() is not { Any: true } faults)
        {
            return null;
        }
        if (faults.All.Any(fault => fault.NeedsBody))
        {
            // The operation reports errors of the body when it binds it.
            await request.ReceiveBodyAsync(request.Operation?.MaxBodyBytes ?? options.MaxRequestBytes).ConfigureAwait(false);
        }
        var operation = request.Operation?.Id ?? DescribedOperations.Find(request.Http.Request.Method, request.Path)?.Id;
        return faults.Take(new LiveRequest(request, operation), account.Clock.UtcNow) is { } hit ? hit with { Account = account } : null;
    }

    /// <summary>Applies a fault before the request is handled: waits, and may respond. Null to handle the request.</summary>
    public async ValueTask<Response?> BeforeAsync(RequestContext request, FaultHit hit)
    {
        if (hit.Effect.Delay is { } delay)
        {
            await WaitAsync(
                request,
                hit.Account!,
                FaultRules.WaitOf(delay, hit.Seed, hit.Number), delay.OnAccountClock).ConfigureAwait(false);
        }
        return hit.IsInstead && hit.Effect.Close is null ? Respond(request, hit) : null;
    }

    /// <summary>Sends the response of a request that a fault has fired for, or closes the connection instead.</summary>
    public async ValueTask SendAsync(RequestContext request, RequestRecording? recording, FaultHit hit, Response response)
    {
        if (hit.Effect.Close is not null)
        {
            recording?.TakeBody();
            recording?.Cut();
            // First the log: a client that learns of the end finds its request there.
            log.Add(request, recording);
            request.Http.Abort();
        }
        else if (hit.IsOnWire)
        {
            await SendBodyAsync(request, recording, hit, response).ConfigureAwait(false);
        }
        else
        {
            var sent = hit.Effect.AfterCommit && response.IsSuccess ? Respond(request, hit) : response;
            await rendering.WriteAsync(request, sent).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Renders the response as usual, and sends its body as the fault wants. The log comes before the last bytes: a client that has
    /// them finds its request there.
    /// </summary>
    private async ValueTask SendBodyAsync(RequestContext request, RequestRecording? recording, FaultHit hit, Response response)
    {
        var http = request.Http;
        var body = await RenderAsync(request, response).ConfigureAwait(false);
        var output = http.Response.BodyWriter;
        if (hit.Effect.Garbage)
        {
            FaultChance.Fill(body, hit.Seed ^ hit.Number);
            log.Add(request, recording);
            await output.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
        }
        else if (hit.Effect.Truncate is { } bytes)
        {
            log.Add(request, recording);
            // The headers go out too when there are no bytes.
            await http.Response.StartAsync(http.RequestAborted).ConfigureAwait(false);
            await output.WriteAsync(body.AsMemory(0, Math.Min(bytes, body.Length)), http.RequestAborted).ConfigureAwait(false);
            await ConnectionEnd.CloseAsync(http).ConfigureAwait(false);
        }
        else if (hit.Effect.Dribble is { } dribble)
        {
            await DribbleAsync(request, recording, body, dribble).ConfigureAwait(false);
        }
    }

    /// <summary>Renders headers as usual, and the body into memory.</summary>
    private async ValueTask<byte[]> RenderAsync(RequestContext request, Response response)
    {
        var http = request.Http;
        var output = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(memory));
        try
        {
            await rendering.WriteAsync(request, response).ConfigureAwait(false);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            http.Features.Set(output);
        }
        return memory.ToArray();
    }

    private async ValueTask DribbleAsync(RequestContext request, RequestRecording? recording, byte[] body, FaultDribble dribble)
    {
        var output = request.Http.Response.BodyWriter;
        var size = Math.Max(dribble.Bytes, (body.Length / MaxPieces) + 1);
        for (var at = 0; at < body.Length; at += size)
        {
            if (at > 0)
            {
                var wait = dribble.OnAccountClock && request.HasAccount
                    ? request.WaitOnClockAsync(dribble.Every)
                    : RealTime.WaitAsync(dribble.Every, request.Http.RequestAborted);
                await wait.ConfigureAwait(false);
            }
            if (at + size >= body.Length)
            {
                log.Add(request, recording);
            }
            await output.WriteAsync(body.AsMemory(at, Math.Min(size, body.Length - at)), request.Http.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>A wait in real time holds the account's clock, as any request does; a wait on the clock does not.</summary>
    private static async ValueTask WaitAsync(RequestContext request, Account account, TimeSpan time, bool onAccountClock)
    {
        if (onAccountClock)
        {
            await Task.Delay(time, account.Clock, request.Http.RequestAborted).ConfigureAwait(false);
            return;
        }
        account.Clock.BeginRequest();
        try
        {
            await RealTime.WaitAsync(time, request.Http.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            account.Clock.EndRequest();
        }
    }

    /// <summary>The response of a fault. Its 429 is one that the client has to heed as any other.</summary>
    private Response Respond(RequestContext request, FaultHit hit)
    {
        var account = hit.Account!;
        var clock = account.Clock;
        var (now, speed) = (clock.UtcNow, clock.ClientSpeed);
        var untilMinute = FixedWindow.SecondsUntil(FixedWindow.EndOf(FixedWindow.IndexOf(now, Minute), Minute), now, speed);
        var wait = hit.StormEnd is { } end ? FixedWindow.SecondsUntil(end, now, speed)
            : hit.Effect.RetryAfter is { } given ? (int)Math.Ceiling(given.TotalSeconds)
            : (int?)null;
        var response = hit.Effect switch
        {
            { Respond: { } own } => FaultResponses.Of(own),
            { Preset: { } preset } => FaultResponses.Of(preset, wait, untilMinute, request),
            { Storm.Status: 503 } => FaultResponses.Unavailable(wait),
            _ => FaultResponses.Of(FaultPreset.AccountLimit, wait, untilMinute, request),
        };
        if (hit.Effect is { Preset: FaultPreset.AccountLimit } or { Storm.Status: 429 })
        {
            var total = account.State.Get<AccountLimits>().SettingsOr(limitSettings).RequestsPerMinute;
            FaultResponses.WriteUsedUp(request.Http.Response.Headers, total, response.RetryAfter ?? untilMinute);
        }
        if (response is { Status: 429, RetryAfter: { } seconds })
        {
            Tell(request, account, now, seconds * speed);
        }
        return response;
    }

    /// <summary>The monitor learns of the refusal, and whether the client came back too early after another.</summary>
    private void Tell(RequestContext request, Account account, DateTimeOffset now, long seconds)
    {
        var monitor = account.State.Get<RetryAfterMonitor>();
        var client = new Client(request.Credentials, request.Http.Request.Headers.UserAgent.ToString());
        monitor.Check(
            client,
            AccountLimit.Requests,
            LimitRule.WholeAccount,
            now,
            request.ArrivedAt,
            options.Limits.RetryAfterTolerance, account.Clock.ClientSpeed);
        monitor.Refused(
            client,
            AccountLimit.Requests,
            LimitRule.WholeAccount,
            now,
            now.Plus(TimeSpan.FromSeconds(seconds)), RealTime.Mark());
    }
}
