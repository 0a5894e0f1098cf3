using System.Text.Json.Serialization;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Where a job stands (facts §5.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobState>))]
internal enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>Some of its items are done.</summary>
    Working,

    /// <summary>All items are done, whether they came out well or not.</summary>
    Completed,

    /// <summary>It broke off.</summary>
    Failed,

    /// <summary>It was ended by somebody.</summary>
    Killed,
}
