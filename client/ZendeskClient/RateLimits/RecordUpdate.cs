namespace Zendesk;

/// <summary>One update of a record, from its sending on.</summary>
internal sealed class RecordUpdate
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When its response came, or was given up; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Done once it has ended.</summary>
    public Task Ended => ended.Task;

    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        ended.SetResult();
    }
}
