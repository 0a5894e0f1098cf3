namespace LoadEngine.Reports;

/// <summary>The sentences that all reports have in common.</summary>
internal static class ReportLines
{
    /// <summary>The reason why the run ended early, and doubts about its figures.</summary>
    public static IReadOnlyCollection<string> Warnings(LoadResult result) =>
        [.. result.StoppedBecause is { } reason ? [$"The run ended before its time: {reason}."] : Array.Empty<string>(), .. result.Notes];
}
