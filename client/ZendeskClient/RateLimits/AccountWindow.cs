namespace Zendesk;

/// <summary>The known state of the account's present minute.</summary>
/// <param name="End">When Zendesk begins the next minute.</param>
/// <param name="Left">How many requests may still be sent in it.</param>
internal readonly record struct AccountWindow(DateTimeOffset End, int Left)
{
    /// <summary>
    /// Responses state the end of the same minute with seconds rounded up, and later by their own duration. The end of another
    /// minute differs by much more.
    /// </summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(15);

    /// <summary>Without limits in the responses there is no pacing. It is checked again a minute later.</summary>
    public static AccountWindow WithoutLimit(DateTimeOffset now) => new(now + TimeSpan.FromMinutes(1), int.MaxValue);

    public bool IsOpenAt(DateTimeOffset now) => now < End;

    /// <summary>The known state after a response.</summary>
    /// <param name="known">The state before; null if nothing was known.</param>
    /// <param name="inFlight">How many other requests have no response yet: the server may not have counted them.</param>
    public static AccountWindow After(AccountWindow? known, RateLimitHeaders headers, DateTimeOffset now, int inFlight)
    {
        var end = now + headers.Reset;
        if (known is not { } window || !window.IsOpenAt(now) || window.Left == int.MaxValue || end > window.End + Tolerance)
        {
            return new AccountWindow(end, headers.Remaining - inFlight);
        }
        if (end < window.End - Tolerance)
        {
            // A response that was under way for long describes a minute that is over.
            return window;
        }
        // The rest is exact while no other client uses the account. The headers show the use of other clients.
        return window with { Left = Math.Min(window.Left, headers.Remaining) };
    }
}
