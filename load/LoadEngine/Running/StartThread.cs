namespace LoadEngine.Running;

/// <summary>
/// Starts invocations at their planned instants, from a thread that does nothing else. A start that it comes to late is
/// started at once: the plan stays, and the delay counts as latency.
/// </summary>
internal static class StartThread
{
    // So that a cancelled run ends soon, even if the next start is far away.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(50);

    /// <param name="offset">When the plan begins, on the clock.</param>
    /// <param name="start">Takes the planned instant; must not block.</param>
    public static Task RunAsync(
        RunClock clock, TimeSpan offset, IEnumerable<TimeSpan> plan, Action<TimeSpan> start, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(clock, offset, plan, start, done, cancellation))
        {
            Name = "Starts",
            IsBackground = true,
            Priority = ThreadPriority.AboveNormal,
        };
        thread.Start();
        return done.Task;
    }

    private static void Run(
        RunClock clock,
        TimeSpan offset,
        IEnumerable<TimeSpan> plan,
        Action<TimeSpan> start,
        TaskCompletionSource done,
        CancellationToken cancellation)
    {
        PreciseSleep.PrepareThread();
        foreach (var planned in plan)
        {
            var due = offset + planned;
            for (var rest = due - clock.Now; rest > TimeSpan.Zero && !cancellation.IsCancellationRequested; rest = due - clock.Now)
            {
                PreciseSleep.Sleep(rest < LongestSleep ? rest : LongestSleep);
            }
            if (cancellation.IsCancellationRequested)
            {
                break;
            }
            start(due);
        }
        done.SetResult();
    }
}
