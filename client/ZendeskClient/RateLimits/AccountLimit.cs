using System.Net;

namespace Zendesk;

/// <summary>
/// Holds back the requests of one account: all of them while a refusal lasts, and with pacing before the account's
/// minute is used up. The first request of a minute is sent alone, and its response shows the limit of the minute.
/// </summary>
internal sealed class AccountLimit(SteadyClock clock, bool paces)
{
    /// <summary>
    /// No limit of Zendesk's lasts longer than ten minutes: after an hour some request may find out whether a longer hold
    /// was meant.
    /// </summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    private readonly object gate = new();
    private DateTimeOffset heldUntil;
    private ZendeskError? refusal;
    private AccountWindow? window;
    private TaskCompletionSource? first;
    private int inFlight;

    /// <summary>Reserves a place for one request, until <see cref="Leave"/>; or says what to wait for.</summary>
    public Pause? TryEnter()
    {
        var now = clock.Now;
        lock (gate)
        {
            if (now < heldUntil)
            {
                return new Pause(Pause.RateLimited) { Until = heldUntil, Refusal = refusal };
            }
            if (paces && WhatToPaceForLocked(now) is { } pause)
            {
                return pause;
            }
            inFlight++;
            return null;
        }
    }

    /// <summary>Gives the place back.</summary>
    /// <param name="response">The response; null without a response.</param>
    public void Leave(ApiResponse? response)
    {
        var headers = response is null ? null : RateLimitHeaders.Read(response);
        var now = clock.Now;
        lock (gate)
        {
            inFlight--;
            if (headers is not null)
            {
                window = AccountWindow.After(window, headers, now, inFlight);
            }
            else if (response is { Status: < HttpStatusCode.InternalServerError } && window?.IsOpenAt(now) != true)
            {
                window = AccountWindow.WithoutLimit(now);
            }
            // The first request of the minute, or another one whose response came sooner.
            first?.SetResult();
            first = null;
        }
    }

    /// <summary>Holds every request back, after a refusal.</summary>
    public void Hold(DateTimeOffset until, ZendeskError error)
    {
        var latest = clock.Now + LongestHold;
        lock (gate)
        {
            var end = until < latest ? until : latest;
            if (end > heldUntil)
            {
                heldUntil = end;
                refusal = error;
            }
        }
    }

    private Pause? WhatToPaceForLocked(DateTimeOffset now)
    {
        if (window is { } known && known.IsOpenAt(now))
        {
            if (known.Left <= 0)
            {
                return new Pause(Pause.Pacing) { Until = known.End };
            }
            window = known.Left == int.MaxValue ? known : known with { Left = known.Left - 1 };
            return null;
        }
        if (first is not null)
        {
            return new Pause(Pause.Pacing) { Event = first.Task };
        }
        first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return null;
    }
}
