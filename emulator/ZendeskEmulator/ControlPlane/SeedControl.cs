using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>POST /_emulator/seed: puts a seed by numbers into the account.</summary>
internal sealed class SeedControl(ControlAccounts accounts)
{
    /// <summary>
    /// {scenario?, seed?, users?, …}; with <c>Accept: application/x-ndjson</c> a line of progress for every thousand
    /// records.
    /// </summary>
    public ValueTask<Response> SeedAsync(RequestContext request)
    {
        var body = new ControlBody(request, SeedBody.Names);
        var options = SeedBody.Read(body);
        if (body.Refusal is { } badBody)
        {
            return ValueTask.FromResult<Response>(badBody);
        }
        return accounts.ChangeAsync(request, async account =>
        {
            if (ProgressStream.IsWanted(request))
            {
                return new ProgressStream((progress, cancellation) => RunAsync(account, options, progress, cancellation));
            }
            return await RunAsync(account, options, null, request.Http.RequestAborted).ConfigureAwait(false);
        });
    }

    private static async ValueTask<Response> RunAsync(
        EmulatorAccount account, SeedOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        var seeded = await account.TrySeedAsync(options, progress, cancellation).ConfigureAwait(false);
        return seeded.Error is { } refused ? refused : Show(account, seeded.Record);
    }

    /// <summary>{"account":"default","lines":1000,"records":{"user":1000}}</summary>
    public static Response Show(EmulatorAccount account, SeedResult result) => new ControlResponse(StatusCodes.Status200OK, json =>
    {
        json.WriteString("account", account.Name);
        json.WriteNumber("lines", result.Lines);
        json.WriteStartObject("records");
        foreach (var (kind, count) in result.Records)
        {
            json.WriteNumber(kind, count);
        }
        json.WriteEndObject();
    });
}
