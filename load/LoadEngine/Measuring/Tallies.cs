namespace LoadEngine.Measuring;

/// <summary>Counts outcomes. Not for several threads at once.</summary>
internal sealed class Tallies
{
    // A server that breaks in a thousand ways would fill the report with them.
    private const int MostMessages = 20;

    private readonly Dictionary<string, long> statusCodes = [];
    private readonly Dictionary<string, long> messages = [];
    private long ok;
    private long limited;
    private long failed;
    private long bytes;

    public Histogram Latency { get; } = new();

    public void Add(Response response, TimeSpan latency)
    {
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
        if (response.Message is { } message && (messages.ContainsKey(message) || messages.Count < MostMessages))
        {
            messages[message] = messages.GetValueOrDefault(message) + 1;
        }
        Latency.Record(latency);
    }

    public void Clear()
    {
        (ok, limited, failed, bytes) = (0, 0, 0, 0);
        statusCodes.Clear();
        messages.Clear();
        Latency.Clear();
    }

    public OutcomeStats Outcomes() => new(ok, limited, failed, bytes, new Dictionary<string, long>(statusCodes), new Dictionary<string, long>(messages));
}
