using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.CustomFields;

/// <summary>The pattern of a regexp field, compiled once and cached with the field's text.</summary>
internal sealed class CustomFieldPattern
{
    /// <summary>The pattern that Zendesk gives every date field (recorded).</summary>
    public const string Date = @"\A([0-9]{4})-(1[0-2]|0[1-9])-(3[01]|[12][0-9]|0[1-9])\z";

    // Building the automaton takes up to a second and 170 MB for a pattern of 1,000 letters, and 90 ms and 10 MB for
    // 255.
    private const int Longest = 255;

    // The parser recurses for each level, and the stack is limited.
    private const int Deepest = 20;

    // As in Ruby, in which Zendesk is written, ^ and $ match at every line.
    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.CultureInvariant;

    /// <summary>The compiled patterns. Each lives as long as its text.</summary>
    private static readonly ConditionalWeakTable<string, CustomFieldPattern> OfFields = [];

    /// <summary>Keeps the automata that were built last. Others live only while memory allows.</summary>
    private static readonly Regex?[] LastBuilt = new Regex?[64];
    private static int builtCount;

    private readonly string text;
    private readonly WeakReference<Regex?> built = new(null);

    private CustomFieldPattern(string text) => this.text = text;

    /// <summary>The compiled pattern of a text.</summary>
    /// <param name="text">The field's own string object, not a copy: the compiled pattern is attached to it.</param>
    public static CustomFieldPattern Of(string text) => OfFields.GetValue(text, static text => new CustomFieldPattern(text));

    /// <summary>Whether a text is a valid pattern that is short and flat enough to use.</summary>
    public static bool IsValid(string text)
    {
        try
        {
            return IsWithinBounds(text) && new Regex(text, Options, PatternBudget.OfOneText) is not null;
        }
        catch (ArgumentException)
        {
            // The constructor reports an invalid pattern only by this exception.
            return false;
        }
    }

    /// <summary>Whether a value matches. A value that would exceed the time budget does not match.</summary>
    public bool Matches(string value, PatternBudget budget)
    {
        // An old data file may contain a pattern that would be refused today.
        if (budget.IsUsedUp || !IsWithinBounds(text))
        {
            return false;
        }
        var begun = RealTime.Mark();
        try
        {
            return Built().IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            budget.Spend(RealTime.Between(begun, RealTime.Mark()));
        }
    }

    private static bool IsWithinBounds(string text) => text.Length <= Longest && PatternDepth.Of(text) <= Deepest;

    private Regex Built()
    {
        if (!built.TryGetTarget(out var regex))
        {
            built.SetTarget(regex = Build(text));
            LastBuilt[(uint)Interlocked.Increment(ref builtCount) % LastBuilt.Length] = regex;
        }
        return regex;
    }

    private static Regex Build(string text)
    {
        try
        {
            // For every pattern, the matching time is linear in the text.
            return new Regex(text, Options | RegexOptions.NonBacktracking, PatternBudget.OfOneText);
        }
        catch (NotSupportedException)
        {
            // Back-references, look-arounds and similar constructs have no automaton.
            return new Regex(text, Options, PatternBudget.OfOneText);
        }
    }
}

/// <summary>
/// The time that one request may spend on matching patterns. Once it is used up, the remaining values do not match.
/// </summary>
// Assumed A-50: Zendesk must have a bound. Its reaction to such a value is unknown.
internal sealed class PatternBudget
{
    /// <summary>
    /// The maximum time for one text. Real time is imprecise on a busy machine; a second is long enough for any sound
    /// pattern.
    /// </summary>
    public static readonly TimeSpan OfOneText = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan OfRequest = OfOneText;

    private TimeSpan spent;

    public bool IsUsedUp => spent >= OfRequest;

    public void Spend(TimeSpan time) => spent += time;
}
