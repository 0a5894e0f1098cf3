using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/health/live and /ready.</summary>
internal static class Health
{
    private static readonly Response Ok = new ControlResponse(200, json => json.WriteString("status", "ok"));

    /// <summary>200 as long as the process responds.</summary>
    public static Response Live() => Ok;

    /// <summary>200 while writes are taken; 503 while the data file cannot be written.</summary>
    public static Response Ready(EmulatorFacts facts) =>
        facts.IsReady ? Ok : Errors.ControlStoreUnavailable;
}
