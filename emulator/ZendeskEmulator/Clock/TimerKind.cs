namespace ZendeskEmulator.Clock;

/// <summary>What a client's timer is for, as far as its state tells.</summary>
internal enum TimerKind
{
    /// <summary>Nobody knows.</summary>
    Other,

    /// <summary>The client waits for it to end: Task.Delay.</summary>
    Wait,

    /// <summary>The client does something else meanwhile, and hopes to be done before it ends: a CancellationTokenSource.</summary>
    Timeout,

    /// <summary>It ticks until it is disposed.</summary>
    Periodic,
}

/// <summary>Tells the kinds apart.</summary>
internal static class TimerKinds
{
    // What Task.Delay passes as its timer's state; there is no public name for it. Without it a wait is only moved to later.
    private static readonly Type? DelayPromise = typeof(Task).GetNestedType("DelayPromise", System.Reflection.BindingFlags.NonPublic);

    public static TimerKind Of(object? state, TimeSpan period) =>
        period > TimeSpan.Zero ? TimerKind.Periodic
        : state is CancellationTokenSource ? TimerKind.Timeout
        : state is not null && DelayPromise is not null && DelayPromise.IsInstanceOfType(state) ? TimerKind.Wait
        : TimerKind.Other;
}
