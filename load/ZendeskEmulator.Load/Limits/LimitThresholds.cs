using System.Globalization;
using LoadEngine;

namespace ZendeskEmulator.Load.Limits;

/// <summary>Ready thresholds about rate limits. Each names its evidence; without any it is not judged.</summary>
internal static class LimitThresholds
{
    extension(Threshold)
    {
        /// <param name="of">The kind of record with a counter each, such as: user.</param>
        public static Threshold NeverMore(LimitWatch watch, string of) => Threshold.Create(
            $"no {of} is let through more than {watch.Rule.Allowed} times a minute",
            _ =>
            {
                var stats = watch.Stats();
                return Judgement.NoneOf(
                    stats.AboveAllowed, stats.KeyWindows, $"{of}-minutes",
                    $"had more than {watch.Rule.Allowed} let through; the most were {stats.MaxAdmitted}");
            });

        /// <param name="of">The kind of record with a counter each, such as: user.</param>
        public static Threshold NeverFewer(LimitWatch watch, string of) => Threshold.Create(
            $"no {of} is refused before it was let through {watch.Rule.Allowed} times",
            _ =>
            {
                var stats = watch.Stats();
                return Judgement.NoneOf(
                    stats.RefusedTooSoon, stats.Refusing, $"{of}-minutes with refusals",
                    $"had one before {watch.Rule.Allowed} were let through");
            });

        /// <summary>In minutes that stand still at their tenth second, it is always 50 seconds.</summary>
        public static Threshold RetryAfterIs(LimitWatch watch, TimeSpan min, TimeSpan max) => Threshold.Create(
            "Retry-After leads to the next minute",
            _ => watch.Stats() is { RetryAfter: { } told } stats
                ? Judgement.Of(
                    told.Min >= min && told.Max <= max,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stats.Refused:N0} refusals told {told.Min.TotalSeconds:0} to {told.Max.TotalSeconds:0} s"))
                : Judgement.NotJudged("no refusal told a Retry-After"));

        /// <summary>By the emulator's own monitor, which sees each request of each program.</summary>
        public static Threshold NoEarlyReturns(RetryMonitor monitor) => Threshold.Create(
            "by the emulator's own monitor no request comes back early",
            _ => monitor.Report switch
            {
                null => Judgement.NotJudged(monitor.WhyNot),
                { Refusals: 0 } => Judgement.NotJudged("there were no refusals"),
                { } report => Judgement.Of(report.Early == 0, report.Verdict),
            });

        /// <summary>For a client that is meant to do wrong: the monitor must see it.</summary>
        public static Threshold EarlyReturnsAreSeen(RetryMonitor monitor) => Threshold.Create(
            "the emulator's monitor names it",
            _ => monitor.Report switch
            {
                null => Judgement.NotJudged(monitor.WhyNot),
                { Refusals: 0 } => Judgement.NotJudged("there were no refusals"),
                { } report => Judgement.Of(report.Early > 0, $"on purpose: {report.Verdict}"),
            });
    }
}
