using System.Diagnostics;
using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>One call of a caller's, with all its attempts.</summary>
internal sealed class Call(ApiRequest request, CallSettings settings, DateTimeOffset deadline, Activity? activity)
{
    public ApiRequest Request { get; } = request;

    public CallSettings Settings { get; } = settings;

    /// <summary>The end of its budget.</summary>
    public DateTimeOffset Deadline { get; } = deadline;

    /// <summary>Its trace; null without a listener.</summary>
    public Activity? Activity { get; } = activity;

    /// <summary>Whether performing it twice leaves the account as performing it once does.</summary>
    public bool IsRepeatable => Settings.IsIdempotent ?? Request.IsRepeatable;

    /// <summary>The number of its present attempt, from 1.</summary>
    public int Attempt { get; set; }

    /// <summary>The credentials of its present attempt; null for a request for tokens.</summary>
    public AuthenticationHeaderValue? Authorization { get; set; }

    /// <summary>How often Zendesk refused its access token.</summary>
    public int RefusedTokens { get; set; }

    /// <summary>Whether an earlier attempt may have been performed: its response was lost.</summary>
    public bool MayBePerformed { get; set; }

    /// <summary>The instant before which Zendesk does not want to be asked again.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Whether it would have to wait beyond its deadline.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>Why its latest attempt failed.</summary>
    public Exception? LatestFailure { get; set; }
}
