namespace Zendesk;

/// <summary>What is known of the account's present minute.</summary>
/// <param name="End">When Zendesk begins the next minute.</param>
/// <param name="Left">How many requests may still be sent in it.</param>
internal readonly record struct AccountWindow(DateTimeOffset End, int Left)
{
    /// <summary>
    /// The same minute's end is told with seconds rounded up and later by what a response takes; another minute's lies much
    /// further off.
    /// </summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(15);

    /// <summary>Where answers tell of no limit, there is nothing to pace for; a minute later it is looked at again.</summary>
    public static AccountWindow WithoutLimit(DateTimeOffset now) => new(now + TimeSpan.FromMinutes(1), int.MaxValue);

    public bool IsOpenAt(DateTimeOffset now) => now < End;

    /// <summary>What is known after a response.</summary>
    /// <param name="known">What was known before; null for nothing.</param>
    /// <param name="inFlight">How many other requests have no answer yet: the server may not have counted them.</param>
    public static AccountWindow After(AccountWindow? known, RateLimitHeaders headers, DateTimeOffset now, int inFlight)
    {
        var end = now + headers.Reset;
        if (known is not { } window || !window.IsOpenAt(now) || window.Left == int.MaxValue || end > window.End + Tolerance)
        {
            return new AccountWindow(end, headers.Remaining - inFlight);
        }
        if (end < window.End - Tolerance)
        {
            // A response that was long under way tells of a minute that is over.
            return window;
        }
        // Left is exact while nobody else uses the account; what others use shows in the headers.
        return window with { Left = Math.Min(window.Left, headers.Remaining) };
    }
}
