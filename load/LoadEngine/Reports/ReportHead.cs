namespace LoadEngine.Reports;

/// <summary>What stands above a report.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lines">What was run, on what and why: a sentence each.</param>
public sealed record ReportHead(string Title, IReadOnlyList<string> Lines);
