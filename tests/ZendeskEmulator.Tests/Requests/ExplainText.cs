using System.Globalization;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>The reasons of a request in one text, without ids.</summary>
internal static class ExplainText
{
    public static string Of(LoggedRequest request)
    {
        var explanation = request.Explanation;
        var status = request.Status is { } code ? code.ToString(CultureInfo.InvariantCulture) : "no response";
        string?[] parts =
        [
            $"{request.Operation ?? "unknown"} {status} {request.CallerRole}",
            Found(explanation.Matched),
            List("limits", explanation.Limits.Select(Of)),
            explanation.Fault,
            List("wrote", explanation.Written.Select(record => $"{record.Kind} {record.What}")),
            explanation.WrittenCount > explanation.Written.Count ? $"of {explanation.WrittenCount}" : null,
            explanation.Hint,
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string? Found(MatchedRecord? matched) => matched is null ? null
        : $"found {matched.Kind ?? "none"} by {matched.By}{(matched.Note is { } note ? $" ({note})" : "")}";

    private static string Of(CountedLimit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit.Rule}{(limit.Key is null ? "" : " of one")} {limit.Before}>{limit.After}");

    private static string? List(string name, IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } list ? $"{name} {list}" : null;
}
