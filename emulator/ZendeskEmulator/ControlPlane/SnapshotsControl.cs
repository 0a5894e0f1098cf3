using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// GET and POST /_emulator/snapshots, POST …/{name}/restore, GET …/{name}/diff, DELETE …/{name}: saved states of an
/// account.
/// </summary>
internal sealed class SnapshotsControl(ControlAccounts accounts)
{
    private const int MaxListed = 10_000;

    /// <summary>All snapshots, oldest first.</summary>
    public Response List(RequestContext request) => accounts.Look(request, account =>
    {
        var snapshots = account.Snapshots.All;
        return new ControlResponse(200, json =>
        {
            json.WriteStartArray("snapshots");
            foreach (var snapshot in snapshots)
            {
                Write(json, snapshot);
            }
            json.WriteEndArray();
        });
    });

    /// <summary>{name}: saves the present state.</summary>
    public async ValueTask<Response> SaveAsync(RequestContext request)
    {
        var body = new ControlBody(request, "name");
        var name = body.Text("name") ?? "";
        return body.Refusal is { } badBody ? badBody : await accounts.ChangeAsync(request, async account =>
            Show(201, await account.Snapshots.TrySaveAsync(name).ConfigureAwait(false))).ConfigureAwait(false);
    }

    public ValueTask<Response> RestoreAsync(RequestContext request) =>
        ChangeAsync(request, static (snapshots, name) => snapshots.TryRestoreAsync(name));

    public ValueTask<Response> DeleteAsync(RequestContext request) =>
        ChangeAsync(request, static (snapshots, name) => snapshots.TryDeleteAsync(name));

    /// <summary>to: another snapshot, or now; max: how many records are listed; format=text.</summary>
    public async ValueTask<Response> DiffAsync(RequestContext request)
    {
        if (request.Selection.Name is not { } name || !accounts.Has(request))
        {
            return Missing(request);
        }
        var max = EmulatorSnapshots.DefaultMax;
        if (request.Query["max"] is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out max) || max > MaxListed))
        {
            return Errors.Control(400, string.Create(CultureInfo.InvariantCulture, $"max must be a whole number from 0 to {MaxListed}"));
        }
        if (request.Query["format"] is not (null or "json" or "text"))
        {
            return Errors.Control(400, "format must be json or text");
        }
        var to = request.Query["to"] is { } given && given != SnapshotName.Now ? given : null;
        var compared = await accounts.LookAt(name).Snapshots.TryDiffAsync(request.PathText(0), to, max).ConfigureAwait(false);
        return compared.Error is { } error ? error
            : request.Query["format"] == "text" ? new TextResponse(compared.Record.ToString())
            : new ControlResponse(200, json => SnapshotDiffJson.Write(json, compared.Record));
    }

    private static ControlResponse Show(EmulatorSnapshot snapshot, int status) => new(status, json =>
    {
        json.WritePropertyName("snapshot");
        Write(json, snapshot);
    });

    private static Response Show(int status, Outcome<EmulatorSnapshot> outcome) =>
        outcome.Error is { } error ? error : Show(outcome.Record, status);

    private static void Write(Utf8JsonWriter json, EmulatorSnapshot snapshot)
    {
        json.WriteStartObject();
        json.WriteString("name", snapshot.Name);
        json.WriteString("created_at", snapshot.CreatedAt.UtcDateTime);
        json.WriteNumber("kept", snapshot.Kept);
        json.WriteNumber("bytes", snapshot.Bytes);
        json.WriteEndObject();
    }

    private static Error Missing(RequestContext request) =>
        Errors.Control(404, $"There is no snapshot '{Beginning.Of(request.PathText(0), SnapshotName.MaxLength)}'.");

    private async ValueTask<Response> ChangeAsync(
        RequestContext request,
        Func<EmulatorSnapshots, string, ValueTask<Outcome<EmulatorSnapshot>>> change) =>
            !accounts.Has(request) ? Missing(request) : await accounts.ChangeAsync(request, async account =>
                Show(200, await change(account.Snapshots, request.PathText(0)).ConfigureAwait(false))).ConfigureAwait(false);
}
