using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Requests;

/// <summary>Whether an expectation holds so far.</summary>
internal enum Verdict
{
    /// <summary>It holds, and no further request can change that.</summary>
    Holds,

    /// <summary>It holds unless another request comes.</summary>
    HoldsSoFar,

    /// <summary>More requests are needed.</summary>
    NeedsMore,

    /// <summary>It fails, and no further request can change that.</summary>
    Fails,
}

/// <summary>An expectation about the requests of an account, and its count so far. It checks each request once.</summary>
internal abstract class ExpectedRequests
{
    /// <summary>The requests that match, the oldest first.</summary>
    public List<LogEntry> Found { get; } = [];

    public abstract Verdict Verdict { get; }

    /// <summary>The match to which others are compared when it fails.</summary>
    public abstract CompiledMatch Wanted { get; }

    /// <summary>The expectation in a line.</summary>
    public abstract string Title { get; }

    /// <summary>The expectation in several lines.</summary>
    public abstract IEnumerable<string> Lines { get; }

    public abstract void See(LogEntry entry);
}

/// <summary>A number of requests that match.</summary>
internal sealed class ExpectedCount(CompiledMatch match, RequestTimes times) : ExpectedRequests
{
    public override Verdict Verdict =>
        Found.Count > times.AtMost ? Verdict.Fails
        : Found.Count < times.AtLeast ? Verdict.NeedsMore
        : times.AtMost is null || (times.AtMost == times.AtLeast && times.AtLeast > 0) ? Verdict.Holds
        : Verdict.HoldsSoFar;

    public override CompiledMatch Wanted => match;

    public override string Title => $"{times}: {string.Join(", ", match.Lines())}";

    public override IEnumerable<string> Lines => [$"Expected {times} that {Plural(times)}", .. match.Lines().Select(line => $"  {line}")];

    public override void See(LogEntry entry)
    {
        if (match.Matches(entry))
        {
            Found.Add(entry);
        }
    }

    private static string Plural(RequestTimes times) =>
        times.AtMost == 1 || (times.AtMost is null && times.AtLeast == 1) ? "matches" : "match";
}

/// <summary>Requests that come one after the other, with any others between them.</summary>
internal sealed class ExpectedOrder(IReadOnlyList<CompiledMatch> matches) : ExpectedRequests
{
    public override Verdict Verdict => Found.Count == matches.Count ? Verdict.Holds : Verdict.NeedsMore;

    public override CompiledMatch Wanted => matches[Math.Min(Found.Count, matches.Count - 1)];

    public override string Title => $"in order: {string.Join("; ", matches.Select(match => string.Join(", ", match.Lines())))}";

    public override IEnumerable<string> Lines =>
    [
        "Expected in this order requests that match",
        .. matches.Select((match, i) => $"  {i + 1}. {string.Join(", ", match.Lines())}{NoteOf(i)}"),
    ];

    private string NoteOf(int index) =>
        index < Found.Count ? $" (found: #{Found[index].Id})" : index == Found.Count ? " (missing)" : "";

    public override void See(LogEntry entry)
    {
        if (Found.Count < matches.Count && matches[Found.Count].Matches(entry))
        {
            Found.Add(entry);
        }
    }
}
