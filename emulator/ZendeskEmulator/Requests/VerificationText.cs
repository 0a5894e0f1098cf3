using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Requests;

/// <summary>The result of a verification as text for a test.</summary>
internal static class VerificationText
{
    private const int MaxShown = 3;
    private const int LongestValue = 200;

    /// <param name="looked">How many requests were looked at.</param>
    /// <param name="forgotten">How many the log had forgotten.</param>
    public static string Of(
        ExpectedRequests expected,
        bool isVerified,
        IReadOnlyList<LoggedRequest> found,
        IReadOnlyList<NearMiss> nearest,
        int looked,
        long forgotten)
    {
        var text = new StringBuilder();
        foreach (var line in expected.Lines)
        {
            text.AppendLine(line);
        }
        var end = found.Count > 0 || nearest.Count > 0 ? ':' : '.';
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{(isVerified ? "Found" : "but found")} {found.Count} among {looked} requests{end}");
        foreach (var request in found.Take(MaxShown))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {request}");
        }
        if (found.Count > MaxShown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  and {found.Count - MaxShown} more");
        }
        foreach (var miss in nearest)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Nearly: {miss.Request}");
            foreach (var difference in miss.Differences)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {difference.Field}: expected {Value(difference.Expected)}, was {Value(difference.Actual)}");
            }
        }
        if (forgotten > 0)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"The log has forgotten {forgotten} older requests: RequestLog:MaxEntries and MaxBytes bound it.");
        }
        return text.ToString().TrimEnd().Replace("\r", "", StringComparison.Ordinal);
    }

    private static string Value(string? text) => text is null ? "nothing"
        : text.Length > LongestValue ? $"\"{Http.Beginning.Of(text, LongestValue)}…\"" : $"\"{text}\"";
}
