using System.Globalization;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>One request and its response as a line.</summary>
/// <param name="At">When it arrived, on the account's clock.</param>
/// <param name="Status">Empty when no response was sent.</param>
/// <param name="Operation">Zendesk's operationId; empty for an unknown path.</param>
/// <param name="Milliseconds">How long it took, in real time.</param>
/// <param name="Fault">The fault that fired; empty without a fault.</param>
internal sealed record RequestLine(
    DateTimeOffset At, string Method, string Path, string Status, string Operation, double Milliseconds, string Fault)
{
    private const int MaxPath = 120;

    public static RequestLine Of(LoggedRequest request) => new(
        request.At,
        request.Method,
        request.Path,
        request.Status?.ToString(CultureInfo.InvariantCulture) ?? "",
        request.Operation ?? "",
        request.Duration.TotalMilliseconds,
        request.Fault ?? "");

    /// <summary>A request as the control plane's list and stream have it.</summary>
    public static RequestLine Of(JsonNode request) => new(
        DateTimeOffset.TryParse(request.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : default,
        request.Text("method"),
        request.Text("path"),
        request.Text("status"),
        request.Text("operation"),
        request["duration_ms"]?.GetValue<double>() ?? 0,
        request.Text("fault"));

    /// <summary>The path, cut where it is too long to read.</summary>
    public string ShortPath => Path.Length <= MaxPath ? Path : $"{Path[..(MaxPath - 1)]}…";

    public string Time => At.ToUniversalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public string Duration => Milliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Its parts, two blanks apart, without empty parts at the end.</summary>
    public override string ToString() =>
        $"{Time}  {(Status.Length == 0 ? "---" : Status)}  {Method} {ShortPath}  {Operation}  {Duration} ms  {Fault}".TrimEnd();
}
