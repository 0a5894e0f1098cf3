using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Exports;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/export, POST /_emulator/import: an account as a file.</summary>
internal sealed class ExportControl(ControlAccounts accounts)
{
    /// <summary>?secrets=true adds the records with hashes of passwords and tokens.</summary>
    public async ValueTask<Response> ExportAsync(RequestContext request)
    {
        var secrets = request.Query["secrets"];
        if (secrets is not (null or "true" or "false"))
        {
            return Errors.Control(400, "secrets must be true or false");
        }
        return await accounts.LookAsync(request, async account =>
        {
            var read = await account.TryReadContentsAsync(secrets == "true").ConfigureAwait(false);
            return read.Error is { } unavailable
                ? unavailable
                : new Lines((output, cancellation) => ExportFile.WriteAsync(read.Record, output, cancellation));
        }).ConfigureAwait(false);
    }

    /// <summary>?ids=new or keep.</summary>
    public async ValueTask<Response> ImportAsync(RequestContext request)
    {
        var ids = request.Query["ids"] switch { null or "new" => ImportIds.New, "keep" => ImportIds.Keep, _ => (ImportIds?)null };
        if (ids is not { } chosen)
        {
            return Errors.Control(400, "ids must be new or keep");
        }
        try
        {
            return await accounts.ChangeAsync(request, async account =>
            {
                var imported = await account.TryImportAsync(request.Http.Request.BodyReader, chosen, null, request.Http.RequestAborted)
                    .ConfigureAwait(false);
                return imported.Error is { } refused ? refused : SeedControl.Show(account, imported.Record);
            }).ConfigureAwait(false);
        }
        catch (IOException broken) when (!request.Http.RequestAborted.IsCancellationRequested)
        {
            return Errors.Control((broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, broken.Message);
        }
    }

    /// <summary>Lines that are written as fast as the client takes them.</summary>
    private sealed class Lines(Func<PipeWriter, CancellationToken, ValueTask> write) : Response(StatusCodes.Status200OK)
    {
        public override string ContentType => "application/x-ndjson";

        public override string CacheControl => "no-store";

        public override bool HasTag => false;

        public override Func<HttpContext, ValueTask> Stream => http =>
            HttpMethods.IsHead(http.Request.Method) ? ValueTask.CompletedTask : write(http.Response.BodyWriter, http.RequestAborted);

        public override void Write(Utf8JsonWriter json, Links links) =>
            throw new InvalidOperationException("The lines are written one by one.");
    }
}
