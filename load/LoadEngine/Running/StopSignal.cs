namespace LoadEngine.Running;

/// <summary>Ends a run before its time, and keeps the first reason.</summary>
internal sealed class StopSignal : IDisposable
{
    private const string CutShort = "it was cancelled";

    private readonly CancellationTokenSource source;
    private readonly CancellationToken outside;
    private string? reason;

    /// <param name="outside">The caller's own.</param>
    public StopSignal(CancellationToken outside)
    {
        this.outside = outside;
        source = CancellationTokenSource.CreateLinkedTokenSource(outside);
    }

    public CancellationToken Token => source.Token;

    /// <summary>Null when the run was not stopped.</summary>
    public string? Reason => reason ?? (outside.IsCancellationRequested ? CutShort : null);

    public void Request(string why)
    {
        if (Interlocked.CompareExchange(ref reason, why, null) is null)
        {
            source.Cancel();
        }
    }

    public void Dispose() => source.Dispose();
}
