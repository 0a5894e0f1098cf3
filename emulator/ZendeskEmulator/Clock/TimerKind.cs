namespace ZendeskEmulator.Clock;

/// <summary>The purpose of a client's timer, as far as its state shows it.</summary>
internal enum TimerKind
{
    /// <summary>Unknown.</summary>
    Other,

    /// <summary>The client waits for it to end: Task.Delay.</summary>
    Wait,

    /// <summary>It limits other work of the client: a CancellationTokenSource.</summary>
    Timeout,

    /// <summary>It ticks until it is disposed.</summary>
    Periodic,
}

/// <summary>Distinguishes the kinds.</summary>
internal static class TimerKinds
{
    // The type of the state that Task.Delay passes to its timer; it is not public. If it changes, a wait only ends later.
    private static readonly Type? DelayPromise = typeof(Task).GetNestedType("DelayPromise", System.Reflection.BindingFlags.NonPublic);

    public static TimerKind Of(object? state, TimeSpan period) =>
        period > TimeSpan.Zero ? TimerKind.Periodic
        : state is CancellationTokenSource ? TimerKind.Timeout
        : state is not null && DelayPromise is not null && DelayPromise.IsInstanceOfType(state) ? TimerKind.Wait
        : TimerKind.Other;
}
