namespace LoadEngine.Measuring;

/// <summary>Counts outcomes. Not for several threads at once.</summary>
internal sealed class Tallies
{
    // A server that breaks in a thousand ways would fill the report with them.
    private const int MaxMessages = 20;

    private readonly Dictionary<string, long> statusCodes = [];
    private readonly Dictionary<string, long> messages = [];
    private long ok;
    private long limited;
    private long failed;
    private long unfinished;
    private long bytes;

    /// <summary>
    /// Unfinished invocations are in it with the time they have taken so far: otherwise a server that hangs would look
    /// fast.
    /// </summary>
    public Histogram Latency { get; } = new();

    /// <param name="response">Null when it is unfinished.</param>
    public void Add(Response? response, TimeSpan latency)
    {
        Latency.Record(latency);
        if (response is null)
        {
            unfinished++;
            return;
        }
        switch (response.Outcome)
        {
            case Outcome.Ok:
                ok++;
                break;
            case Outcome.Limited:
                limited++;
                break;
            default:
                failed++;
                break;
        }
        bytes += response.SizeBytes;
        statusCodes[response.StatusCode] = statusCodes.GetValueOrDefault(response.StatusCode) + 1;
        if (response.Message is { } message && (messages.ContainsKey(message) || messages.Count < MaxMessages))
        {
            messages[message] = messages.GetValueOrDefault(message) + 1;
        }
    }

    public void Clear()
    {
        (ok, limited, failed, unfinished, bytes) = (0, 0, 0, 0, 0);
        statusCodes.Clear();
        messages.Clear();
        Latency.Clear();
    }

    public OutcomeStats Outcomes() =>
        new(ok, limited, failed, unfinished, bytes, new Dictionary<string, long>(statusCodes), new Dictionary<string, long>(messages));
}
