namespace LoadEngine.Tests;

/// <summary>Work that hangs, without a timer.</summary>
internal static class Hanging
{
    /// <summary>Never ends, like code that ignores cancellation.</summary>
    public static Task Forever => new TaskCompletionSource().Task;

    /// <summary>Ends only by cancellation.</summary>
    public static Task UntilCancelledAsync(CancellationToken cancellation) => Forever.WaitAsync(cancellation);
}
