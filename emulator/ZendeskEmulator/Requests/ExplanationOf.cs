using System.Globalization;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>Turns the collected reasons of a response into its public explanation.</summary>
internal static class ExplanationOf
{
    public static RequestExplanation Entry(LogEntry entry, string account)
    {
        var reasons = entry.Reasons;
        return new RequestExplanation(
            account,
            entry.AccountBy.ToString().ToLowerInvariant(),
            entry.OperationId,
            MatchedBy(reasons),
            [.. reasons.Limits.Select(Of)],
            entry.Fault,
            [.. reasons.Written.Select(Of)],
            reasons.WrittenCount,
            [.. (entry.Operation?.Assumptions ?? []).Select(number => string.Create(CultureInfo.InvariantCulture, $"A-{number:00}"))],
            reasons.Hint
                ?? (entry.Operation is null ? EndpointHint.Of(entry.Method, entry.Path, entry.OperationId) : null),
            entry.CommittedAfter);
    }

    private static MatchedRecord? MatchedBy(in Reasons reasons) => reasons.MatchedBy is not { } key
        ? null
        : new MatchedRecord(reasons.Matched?.Kind.Name, reasons.Matched?.Id, WireNameOf(key), reasons.MatchNote);

    private static string WireNameOf(string key) => key switch
    {
        "ExternalId" => "external_id",
        var other => other.ToLowerInvariant(),
    };

    private static CountedLimit Of(LimitTaken limit) =>
        new(limit.Rule, limit.Key == 0 ? null : limit.Key, limit.Before, limit.After, limit.Total);

    private static WrittenRecord Of(RecordWritten written) =>
        new(written.Kind.Name, written.Id, written.What.ToString().ToLowerInvariant());
}
