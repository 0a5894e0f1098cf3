namespace LoadEngine.Reports;

/// <summary>The head of a report.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lines">The run, its machine and its purpose: a sentence each.</param>
public sealed record ReportHead(string Title, IReadOnlyList<string> Lines);
