namespace ZendeskEmulator;

/// <summary>What OpenTelemetry is told to listen to. Nobody listens by default, and then a request costs nothing more.</summary>
public static class EmulatorTelemetry
{
    /// <summary>
    /// The name of the ActivitySource (a span for each request of the API) and of the Meter
    /// (<c>http.server.request.duration</c>). docs/telemetry.md lists the attributes.
    /// </summary>
    public const string Name = "ZendeskEmulator";
}
