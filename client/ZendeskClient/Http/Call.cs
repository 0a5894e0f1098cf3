using System.Diagnostics;

namespace Zendesk;

/// <summary>One call of a caller's, with all its attempts.</summary>
internal sealed class Call(ApiRequest request, DateTimeOffset deadline, Activity? activity)
{
    public ApiRequest Request { get; } = request;

    /// <summary>The end of its budget.</summary>
    public DateTimeOffset Deadline { get; } = deadline;

    /// <summary>Its trace; null where nobody listens.</summary>
    public Activity? Activity { get; } = activity;

    /// <summary>The instant before which Zendesk does not want to be asked again.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Whether it would have to wait beyond its deadline.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>Why its latest attempt failed.</summary>
    public Exception? LatestFailure { get; set; }
}
