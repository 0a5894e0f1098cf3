namespace ZendeskEmulator.JobStatuses;

/// <summary>The state of a job (facts §5.1).</summary>
internal enum JobState
{
    /// <summary>The job waits for its turn.</summary>
    Queued,

    /// <summary>Some of its items are done.</summary>
    Working,

    /// <summary>All items are done, successfully or not.</summary>
    Completed,

    /// <summary>The job stopped with an error.</summary>
    Failed,

    /// <summary>A caller ended the job.</summary>
    Killed,
}
