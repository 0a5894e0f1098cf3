namespace ZendeskEmulator;

/// <summary>The sources for OpenTelemetry. Without a listener, which is the default, they cost nothing.</summary>
public static class EmulatorTelemetry
{
    /// <summary>
    /// The name of the ActivitySource (a span for each request of the API) and of the Meter
    /// (<c>http.server.request.duration</c>). docs/telemetry.md lists the attributes.
    /// </summary>
    public const string Name = "ZendeskEmulator";
}
