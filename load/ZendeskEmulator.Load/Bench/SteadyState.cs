namespace ZendeskEmulator.Load.Bench;

/// <summary>A short round before the ones that count.</summary>
/// <param name="CpuUs">The server's processor time for a request, in microseconds.</param>
/// <param name="CompiledMethods">How many methods the runtime compiled meanwhile.</param>
internal readonly record struct WarmUpRound(double CpuUs, long CompiledMethods);

/// <summary>
/// When a server is warm. The runtime compiles hot methods again, with more care, some time after they became hot; on a
/// busy machine that takes many seconds. A fixed time measures the compiler then, so the rounds themselves have to tell.
/// </summary>
internal static class SteadyState
{
    /// <summary>The number of rounds that are looked at together.</summary>
    public const int Rounds = 4;

    // Something rare always becomes hot at last: a timer, the growth of a table.
    private const long FewMethods = 3;

    // The median of a few rounds varies by this much without a cause.
    private const double Tolerance = 0.03;

    /// <summary>True when hardly anything was compiled of late and the cost of a request has stopped falling.</summary>
    public static bool IsReached(IReadOnlyList<WarmUpRound> rounds)
    {
        if (rounds.Count < 2 * Rounds)
        {
            return false;
        }
        var late = rounds.TakeLast(Rounds).ToList();
        var before = rounds.SkipLast(Rounds).TakeLast(Rounds).ToList();
        return late.All(round => round.CompiledMethods <= FewMethods)
            && Medians.Of(late, round => round.CpuUs) >= Medians.Of(before, round => round.CpuUs) * (1 - Tolerance);
    }
}
