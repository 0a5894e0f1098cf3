using System.Globalization;

namespace ZendeskEmulator.Accounts;

/// <summary>The explanation of a response as headers X-Emulator-*.</summary>
internal static class ExplanationHeaders
{
    private const int MaxHintLength = 400;

    public static void Write(in Reasons reasons, RequestContext request)
    {
        var headers = request.Http.Response.Headers;
        headers["X-Emulator-Account"] = request.Selection.Name ?? "none";
        headers["X-Emulator-Account-By"] = request.Selection.Why.ToString();
        headers["X-Emulator-Caller"] = string.Create(CultureInfo.InvariantCulture, $"{request.Caller.Role} {request.Caller.UserId}");
        if (reasons.MatchedBy is not null)
        {
            headers["X-Emulator-Matched-By"] = reasons.MatchedBy;
        }
        if (string.Join(", ", reasons.Limits.Select(Text)) is { Length: > 0 } limits)
        {
            headers["X-Emulator-Limits"] = limits;
        }
        if (reasons.Hint is { } hint)
        {
            headers["X-Emulator-Hint"] = Printable(hint);
        }
        headers["X-Emulator-Written"] = reasons.WrittenCount == 0 ? "nothing" : WrittenText(reasons);
    }

    private static string Text(LimitTaken limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{limit.Rule}{(limit.Key == 0 ? "" : $" {limit.Key}")} {limit.Before}->{limit.After} of {limit.Total}");

    private static string WrittenText(in Reasons reasons)
    {
        var named = reasons.Written
            .Select(written => string.Create(
                CultureInfo.InvariantCulture,
                $"{(written.What == WriteKind.Deleted ? "-" : "")}{written.Kind.Name}/{written.Id}"))
            .ToList();
        var more = reasons.WrittenCount - named.Count;
        return string.Join(", ", named) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "");
    }

    /// <summary>A header takes printable ASCII only.</summary>
    private static string Printable(string text) => string.Create(Math.Min(text.Length, MaxHintLength), text, static (into, text) =>
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = text[i] is >= ' ' and <= '~' ? text[i] : '?';
        }
    });
}
