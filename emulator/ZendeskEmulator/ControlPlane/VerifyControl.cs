using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.ControlPlane;

/// <summary>POST /_emulator/verify: 200 when the requests are as expected, else 409 with the nearest misses.</summary>
internal sealed class VerifyControl(ControlAccounts accounts)
{
    private const int MaxMatches = 100;

    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(5);

    /// <summary>
    /// {match, times?: "never" | {exactly} | {at_least?, at_most?}, within?: "2s", name?} or {order: [match…], within?, name?}.
    /// </summary>
    public async ValueTask<Response> VerifyAsync(RequestContext request)
    {
        var body = new ControlBody(request, "match", "times", "order", "within", "name");
        var name = body.Text("name");
        var within = body.Duration("within");
        if (within > MaxWait)
        {
            body.Refuse("within can be 5m at most");
        }
        var times = TimesIn(body);
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (request.Selection.Name is not { } account)
        {
            return Errors.Control(400, AccountName.Refuse(request.Selection.Given));
        }
        // Waiting for requests creates a missing account. Other verifications do not.
        return within is null
            ? await VerifyAsync(
                accounts.LookAt(account).Requests, body, times, name, within, request.Http.RequestAborted).ConfigureAwait(false)
            : await accounts.ChangeAsync(
                request,
                made => VerifyAsync(made.Requests, body, times, name, within, request.Http.RequestAborted)).ConfigureAwait(false);
    }

    private static async ValueTask<Response> VerifyAsync(
        EmulatorRequests requests, ControlBody body, RequestTimes? times, string? name, TimeSpan? within, CancellationToken cancellation)
    {
        if (!requests.Tools.Logs.IsOn)
        {
            return Errors.Control(409, "The request log is switched off: RequestLog:MaxEntries is 0.");
        }
        var expected = ExpectedIn(body, times, requests.Tools.Operations);
        return expected.Error is { } error
            ? error
            : Show(await requests.TryVerifyAsync(expected.Record, name, within, cancellation).ConfigureAwait(false));
    }

    private static Outcome<ExpectedRequests> ExpectedIn(ControlBody body, RequestTimes? times, OperationNames operations)
    {
        if (body.Any("match") is null == body.Any("order") is null || (body.Any("order") is not null && times is not null))
        {
            return Errors.Control(400, "either match, with times if there are any, or order must be there");
        }
        if (body.Any("match") is { } json)
        {
            var match = Compile(json, "match", operations);
            return match.Error is { } wrong ? wrong : new ExpectedCount(match.Record, times ?? RequestTimes.Some);
        }
        var list = body.Any("order")!.Value;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MaxMatches)
        {
            return Errors.Control(400, "order must be a list of 1 to 100 matches");
        }
        var matches = new List<CompiledMatch>();
        foreach (var one in list.EnumerateArray())
        {
            var match = Compile(one, $"order.{matches.Count}", operations);
            if (match.Error is { } wrong)
            {
                return wrong;
            }
            matches.Add(match.Record);
        }
        return new ExpectedOrder(matches);
    }

    private static Outcome<CompiledMatch> Compile(JsonElement json, string name, OperationNames operations)
    {
        var read = MatchReading.Read(json, name);
        return read.Error is { } error ? error : CompiledMatch.Of(read.Record, operations);
    }

    private static RequestTimes? TimesIn(ControlBody body)
    {
        if (body.Any("times") is not { } value)
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.String && value.GetString() == "never")
        {
            return RequestTimes.Never;
        }
        var times = body.Object("times", "exactly", "at_least", "at_most");
        var exactly = times?.Number("exactly", 0, int.MaxValue);
        var least = times?.Number("at_least", 0, int.MaxValue);
        var most = times?.Number("at_most", 0, int.MaxValue);
        if (exactly is null == (least is null && most is null) || least > most)
        {
            body.Refuse("times must be \"never\", {\"exactly\":1}, or at_least, at_most or both");
        }
        return exactly is { } count ? RequestTimes.Exactly(count) : new RequestTimes(least ?? 0, most);
    }

    private static JsonResponse Show(VerificationResult verification) => new(
        json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("verified", verification.IsVerified);
            if (!verification.IsVerified)
            {
                json.WriteStartObject("error");
                json.WriteString("code", "conflict");
                json.WriteString("message", verification.Message);
                json.WriteEndObject();
            }
            json.WriteString("name", verification.Name);
            json.WriteNumber("count", verification.Requests.Count);
            RequestJson.WriteSummaries(json, "requests", verification.Requests);
            json.WriteStartArray("nearest");
            foreach (var miss in verification.Nearest)
            {
                Write(json, miss);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        },
        verification.IsVerified ? 200 : 409);

    private static void Write(Utf8JsonWriter json, NearMiss miss)
    {
        json.WriteStartObject();
        json.WritePropertyName("request");
        RequestJson.WriteSummary(json, miss.Request);
        json.WriteStartArray("differences");
        foreach (var difference in miss.Differences)
        {
            json.WriteStartObject();
            json.WriteString("field", difference.Field);
            json.WriteString("expected", difference.Expected);
            json.WriteString("actual", difference.Actual);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
