using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/health/live and /ready.</summary>
internal sealed class Health(Committer? committer)
{
    private static readonly Response Ok = new ControlResponse(200, json => json.WriteString("status", "ok"));

    /// <summary>200 as long as the process answers.</summary>
    public static Response Live() => Ok;

    /// <summary>200 while writes are taken; 503 while the data file cannot be written.</summary>
    public Response Ready() => committer is { IsFailing: true } ? Errors.StoreUnavailable : Ok;
}
