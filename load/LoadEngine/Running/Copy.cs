namespace LoadEngine.Running;

/// <summary>A copy of a scenario: runs one invocation at a time, and keeps things from one to the next.</summary>
internal sealed class Copy(int number)
{
    private Dictionary<string, object>? data;

    public int Number => number;

    public IDictionary<string, object> Data => data ??= [];

    /// <summary>The planned start of the present invocation on the run's clock.</summary>
    public TimeSpan Planned { get; private set; }

    /// <summary>When it really did.</summary>
    public TimeSpan Begun { get; private set; }

    /// <summary>True from the begin of an invocation until it is counted.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The scenario's values in <see cref="Data"/>.</summary>
    public IEnumerable<object> Left => data?.Values ?? Enumerable.Empty<object>();

    public void Begin(TimeSpan planned, TimeSpan begun) => (Planned, Begun, IsBusy) = (planned, begun, true);

    public void End() => IsBusy = false;
}
