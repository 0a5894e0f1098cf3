using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ZendeskEmulator.Server;

/// <summary>Sends traces and metrics by OTLP where OpenTelemetry's own variables say so.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string ServiceName = "zendesk-emulator";

    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;

    private TelemetryExport()
    {
        if (IsWanted("TRACES"))
        {
            traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Name).AddSource(EmulatorTelemetry.Name).AddOtlpExporter().Build();
        }
        if (IsWanted("METRICS"))
        {
            metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name).AddMeter(EmulatorTelemetry.Name).AddOtlpExporter().Build();
        }
    }

    /// <summary>Starts it; null where no variable names an endpoint.</summary>
    /// <exception cref="EmulatorStartException">An endpoint is no address.</exception>
    public static TelemetryExport? Start()
    {
        if (Variable("OTEL_SDK_DISABLED") == "true" || !(IsWanted("TRACES") || IsWanted("METRICS")))
        {
            return null;
        }
        try
        {
            return new TelemetryExport();
        }
        catch (UriFormatException wrong)
        {
            throw new EmulatorStartException($"OTEL_EXPORTER_OTLP_ENDPOINT: {wrong.Message}", wrong);
        }
    }

    /// <summary>Sends the remaining spans and measurements, and ends.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    /// <summary>Whether there is an endpoint for a signal that is not switched off.</summary>
    private static bool IsWanted(string signal) =>
        Variable($"OTEL_{signal}_EXPORTER") != "none"
        && (Variable("OTEL_EXPORTER_OTLP_ENDPOINT") is not null || Variable($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") is not null);

    private static void Name(ResourceBuilder resource)
    {
        if (Variable("OTEL_SERVICE_NAME") is null)
        {
            resource.AddService(ServiceName);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
