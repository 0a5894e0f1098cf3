namespace Zendesk;

/// <summary>How far a bulk call is.</summary>
/// <param name="Done">Rows that Zendesk has dealt with, failed ones too.</param>
/// <param name="Failed">Rows that are known to have failed: known once their job has ended.</param>
/// <param name="Total">All rows.</param>
public sealed record BulkProgress(int Done, int Failed, int Total);
