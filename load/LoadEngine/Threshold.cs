using System.Globalization;
using LoadEngine.Measuring;
using LoadEngine.Reports;

namespace LoadEngine;

/// <summary>
/// A condition that must hold for a scenario in the end. Built-in thresholds judge the whole scenario, or a step of it. If nothing
/// was sent, or the engine itself was too late, they are "not judged": a threshold never holds without evidence.
/// </summary>
public sealed record Threshold
{
    private readonly Func<ScenarioStats, Judgement> judge;

    private Threshold(string name, Func<ScenarioStats, Judgement> judge) => (Name, this.judge) = (name, judge);

    /// <summary>What must hold, such as: no user is let through more than five times a minute.</summary>
    public string Name { get; }

    /// <summary>From when on a broken threshold ends the run; null when it never does.</summary>
    internal TimeSpan? AbortsFrom { get; private init; }

    /// <summary>A threshold of one's own.</summary>
    /// <param name="name">What must hold.</param>
    /// <param name="judge">
    /// Judges the evidence. Called when the load and its cleaning have ended, and before that once a second if the
    /// threshold may abort the run. An exception of it breaks the threshold.
    /// </param>
    public static Threshold Create(string name, Func<ScenarioStats, Judgement> judge)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(judge);
        return new Threshold(name, judge);
    }

    /// <summary>No request fails. A request that is unfinished at the end counts as failed; a refusal by a rate limit does not.</summary>
    /// <param name="step">A step instead of the whole scenario.</param>
    public static Threshold NothingFails(string? step = null) => new(
        $"nothing fails{Of(step)}",
        stats => On(stats, step, (total, _) => Judgement.NoneOf(Lost(total), total.Begun, "requests", "failed or never ended")));

    /// <summary>Fewer than this share of the requests fail. A request that is unfinished at the end counts as failed.</summary>
    /// <param name="share">More than 0, up to 1: 0.01 is one of a hundred.</param>
    /// <param name="step">A step instead of the whole scenario.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share that no run could be below, or above 1.</exception>
    public static Threshold FailedBelow(double share, string? step = null) =>
        ShareBelow(share, step, "fail", "failed or never ended", Lost);

    /// <summary>Rate limits refuse fewer than this share of the requests.</summary>
    /// <param name="share">More than 0, up to 1.</param>
    /// <param name="step">A step instead of the whole scenario.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share that no run could be below, or above 1.</exception>
    public static Threshold LimitedBelow(double share, string? step = null) =>
        ShareBelow(share, step, "are limited", "were limited", total => total.Limited);

    /// <summary>Half of the requests end sooner than this after their planned start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Threshold P50Below(TimeSpan bound, string? step = null) => LatencyBelow("p50", bound, step, latency => latency.P50);

    /// <summary>Of a hundred requests 95 end sooner than this after their planned start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Threshold P95Below(TimeSpan bound, string? step = null) => LatencyBelow("p95", bound, step, latency => latency.P95);

    /// <summary>Of a hundred requests 99 end sooner than this after their planned start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Threshold P99Below(TimeSpan bound, string? step = null) => LatencyBelow("p99", bound, step, latency => latency.P99);

    /// <summary>Every request ends sooner than this after its planned start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Threshold MaxBelow(TimeSpan bound, string? step = null) => LatencyBelow("max", bound, step, latency => latency.Max);

    /// <summary>More than this many requests a second end as wished.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero.</exception>
    public static Threshold OkRateAbove(double perSecond, string? step = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perSecond);
        return new(
            $"more than {Figures.Number(perSecond)} a second are ok{Of(step)}",
            stats => On(stats, step, (total, _) =>
            {
                var rate = total.Ok / Math.Max(stats.Duration.TotalSeconds, 1e-9);
                return Judgement.Of(rate > perSecond, $"{Figures.Number(rate)} a second");
            }));
    }

    /// <summary>
    /// The engine itself keeps up: of a hundred requests 99 start at most this late. Otherwise a busy generator looks like
    /// a slow server.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Threshold StartsOnTime(TimeSpan late)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(late, TimeSpan.Zero);
        return new(
            $"99 of 100 start at most {Figures.Milliseconds(late)} ms late",
            stats => On(stats, null, (_, _) =>
                Judgement.Of(stats.StartDelay.P99 <= late, $"p99 {Figures.Milliseconds(stats.StartDelay.P99)} ms late")));
    }

    /// <summary>A metric is below a bound: the sum of a counter, the last value of a gauge, the mean of a trend in milliseconds.</summary>
    public static Threshold MetricBelow(Metric metric, double bound) =>
        OfMetric(metric, $"below {Figures.Number(bound)}", value => value < bound);

    /// <summary>A metric is above a bound: the sum of a counter, the last value of a gauge, the mean of a trend in milliseconds.</summary>
    public static Threshold MetricAbove(Metric metric, double bound) =>
        OfMetric(metric, $"above {Figures.Number(bound)}", value => value > bound);

    /// <summary>Judges figures: those of a run, or made ones in a test of the threshold.</summary>
    public Judgement Judge(ScenarioStats stats) => judge(stats);

    /// <summary>Also ends the run as soon as it is broken: more load would prove nothing more.</summary>
    /// <param name="startCheckAfter">
    /// From how long after the begin of the load it is looked at, about once a second. Default: from the begin.
    /// </param>
    public Threshold AbortWhenBroken(TimeSpan startCheckAfter = default) => this with { AbortsFrom = startCheckAfter };

    private static Threshold ShareBelow(double share, string? step, string verb, string found, Func<OutcomeStats, long> count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return new(
            $"fewer than {Figures.Percent(share)} {verb}{Of(step)}",
            stats => On(stats, step, (total, _) =>
            {
                var (some, all) = (count(total), total.Begun);
                var text = $"{Figures.Count(some)} of {Figures.Count(all)} requests {found} ({Figures.Percent((double)some / all)})";
                return Judgement.Of(some < share * all, text);
            }));
    }

    private static Threshold LatencyBelow(string name, TimeSpan bound, string? step, Func<LatencyStats, TimeSpan> figure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(bound, TimeSpan.Zero);
        return new($"{name} is below {Figures.Milliseconds(bound)} ms{Of(step)}", stats => On(stats, step, (_, latency) =>
        {
            var (planned, real) = (figure(latency), figure(stats.ServiceTime));
            // A generator that starts late is no evidence against the server.
            return step is null && planned >= bound && real < bound
                ? Judgement.NotJudged(
                    $"{name} {Figures.Milliseconds(planned)} ms from the planned start, {Figures.Milliseconds(real)} ms from the real one: "
                    + "the engine itself was late")
                : Judgement.Of(planned < bound, $"{name} {Figures.Milliseconds(planned)} ms");
        }));
    }

    private static Threshold OfMetric(Metric metric, string bound, Predicate<double> holds)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new($"{metric.Name} is {bound} {metric.Unit}", stats => On(stats, null, (_, _) =>
        {
            var found = stats.Metric(metric.Name);
            // An untouched counter is evidence: there was nothing to count.
            return found.Kind != MetricKind.Counter && found.Count == 0
                ? Judgement.NotJudged($"{metric.Name} was never measured")
                : Judgement.Of(holds(found.Value), $"{Figures.Number(found.Value)} {metric.Unit}");
        }));
    }

    private static Judgement On(ScenarioStats stats, string? step, Func<OutcomeStats, LatencyStats, Judgement> judge)
    {
        var (total, latency) = step is null ? (stats.Total, stats.Latency) : (stats.Step(step).Total, stats.Step(step).Latency);
        return total.Begun > 0 ? judge(total, latency)
            : Judgement.NotJudged(step is null ? "there were no requests" : $"the step {step} never ran");
    }

    /// <summary>A server that never responds must not look like one that never fails.</summary>
    private static long Lost(OutcomeStats total) => total.Failed + total.Unfinished;

    private static string Of(string? step) => step is null ? "" : $" in {step}";
}
