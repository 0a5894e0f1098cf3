using System.Globalization;
using System.Text;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Server;

/// <summary>What was asked of an emulator, and how its clients kept the rate limits, for a person.</summary>
internal static class RequestSummary
{
    public static string Of(Emulator emulator)
    {
        EmulatorAccount[] accounts = [.. emulator.Accounts];
        var rows = accounts.SelectMany(account => account.RequestCounts)
            .GroupBy(count => (count.Operation, count.Status), (key, counts) => (key.Operation, key.Status, Count: counts.Sum(count => count.Count)))
            .OrderBy(row => row.Operation, StringComparer.Ordinal).ThenBy(row => row.Status)
            .ToArray();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"zendesk-emulator: {Total(rows.Sum(row => row.Count))}");
        foreach (var (operation, status, count) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count,8}  {status}  {operation}");
        }
        return text.AppendLine(CultureInfo.InvariantCulture, $"zendesk-emulator: rate limits: {VerdictOf(accounts)}").ToString();
    }

    private static string Total(long count) => count == 1 ? "1 request" : string.Create(CultureInfo.InvariantCulture, $"{count} requests");

    private static string VerdictOf(EmulatorAccount[] accounts) => Verdict.Of(
        [.. accounts.SelectMany(account => account.Limits.Violations)],
        accounts.Sum(account => account.Limits.Refusals));
}
