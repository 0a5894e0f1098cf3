using System.Globalization;

namespace LoadEngine;

/// <summary>
/// A verdict with its evidence. Verdict and text come from the same figures, so that a report cannot say that
/// something is broken and show a count of 0.
/// </summary>
public sealed record Judgement
{
    private Judgement(Verdict verdict, string found) => (Verdict, Found) = (verdict, found);

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The finding, for a person; the reason, when it is not judged.</summary>
    public string Found { get; }

    /// <summary>Judges a figure by a bound.</summary>
    /// <param name="holds">True when the figure is as it must be.</param>
    /// <param name="found">The figure, such as: p99 12.3 ms.</param>
    public static Judgement Of(bool holds, string found) => new(holds ? Verdict.Holds : Verdict.Broken, found);

    /// <summary>There is no evidence.</summary>
    /// <param name="reason">Why, such as: the target has no retry monitor.</param>
    public static Judgement NotJudged(string reason) => new(Verdict.NotJudged, reason);

    /// <summary>
    /// Judges cases one by one; a single wrong case breaks the threshold. Without cases there is no evidence.
    /// </summary>
    /// <param name="wrong">How many were wrong.</param>
    /// <param name="cases">How many there were.</param>
    /// <param name="noun">The noun for the cases, such as: refusals.</param>
    /// <param name="complaint">The fault of the wrong ones, such as: came too soon.</param>
    /// <returns>Such as: 3 of 812 refusals came too soon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More were wrong than there were.</exception>
    public static Judgement NoneOf(long wrong, long cases, string noun, string complaint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wrong);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wrong, cases);
        return cases == 0
            ? NotJudged($"there were no {noun}")
            : Of(wrong == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong:N0} of {cases:N0} {noun} {complaint}"));
    }
}
