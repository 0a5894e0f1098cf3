using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.CustomFields;

/// <summary>The pattern of a field of type regexp: compiled once, and kept with the field's text.</summary>
internal sealed class CustomFieldPattern
{
    /// <summary>What Zendesk gives every field of type date (recorded).</summary>
    public const string Date = @"\A([0-9]{4})-(1[0-2]|0[1-9])-(3[01]|[12][0-9]|0[1-9])\z";

    // Building the automaton of a pattern of 1,000 letters takes up to a second and 170 MB, of 255 letters 90 ms and 10 MB.
    private const int Longest = 255;

    // The parser calls itself for each level, and a stack has an end.
    private const int Deepest = 20;

    // As in Ruby, in which Zendesk is written: ^ and $ are those of a line.
    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.CultureInvariant;

    /// <summary>The patterns of fields, each as long as its text is kept.</summary>
    private static readonly ConditionalWeakTable<string, CustomFieldPattern> OfFields = [];

    /// <summary>Holds the automata that were built last. Of others only as many live as there is memory to spare.</summary>
    private static readonly Regex?[] LastBuilt = new Regex?[64];
    private static int builtCount;

    private readonly string text;
    private readonly WeakReference<Regex?> built = new(null);

    private CustomFieldPattern(string text) => this.text = text;

    /// <summary>The pattern of a field.</summary>
    /// <param name="text">The field's own text, not a copy of it: what is built is kept with it.</param>
    public static CustomFieldPattern Of(string text) => OfFields.GetValue(text, static text => new CustomFieldPattern(text));

    /// <summary>Whether a text is a pattern, short and flat enough to be used.</summary>
    public static bool IsValid(string text)
    {
        try
        {
            return IsWithinBounds(text) && new Regex(text, Options, PatternBudget.OfOneText) is not null;
        }
        catch (ArgumentException)
        {
            // The only way in which it says so.
            return false;
        }
    }

    /// <summary>Whether a value has the form; one that would take longer than the budget allows has not.</summary>
    public bool Matches(string value, PatternBudget budget)
    {
        // An old data file may hold a pattern that would be refused today.
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
            // Takes time in proportion to the text, whatever the pattern.
            return new Regex(text, Options | RegexOptions.NonBacktracking, PatternBudget.OfOneText);
        }
        catch (NotSupportedException)
        {
            // Back-references, look-arounds and the like: no automaton has them.
            return new Regex(text, Options, PatternBudget.OfOneText);
        }
    }
}

/// <summary>The time that one request may spend on matching values with patterns; what is left then does not match.</summary>
// Assumed A-50: Zendesk must have a bound; what it does with such a value is not known.
internal sealed class PatternBudget
{
    /// <summary>No text is matched for longer. On a busy machine real time is a coarse measure: a second refuses no pattern that is sound.</summary>
    public static readonly TimeSpan OfOneText = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan OfRequest = OfOneText;

    private TimeSpan spent;

    public bool IsUsedUp => spent >= OfRequest;

    public void Spend(TimeSpan time) => spent += time;
}
