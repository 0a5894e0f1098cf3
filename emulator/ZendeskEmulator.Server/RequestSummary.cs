using System.Globalization;
using System.Text;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Server;

/// <summary>A summary of an emulator's requests, and of its clients' respect for rate limits, for a person.</summary>
internal static class RequestSummary
{
    private const int MaxUnknown = 20;

    public static string Of(Emulator emulator)
    {
        EmulatorAccount[] accounts = [.. emulator.Accounts];
        var rows = accounts.SelectMany(account => account.Requests.Counts)
            .GroupBy(
                count => (count.Operation, count.Status),
                (key, counts) => (key.Operation, key.Status, Count: counts.Sum(count => count.Count)))
            .OrderBy(row => row.Operation, StringComparer.Ordinal).ThenBy(row => row.Status)
            .ToArray();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"zendesk-emulator: {Total(rows.Sum(row => row.Count))}");
        foreach (var (operation, status, count) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count,8}  {status}  {operation}");
        }
        WriteUnknown(text, accounts);
        return text.AppendLine(CultureInfo.InvariantCulture, $"zendesk-emulator: rate limits: {VerdictOf(accounts)}").ToString();
    }

    /// <summary>Why a client got 404: the first twenty operations that the emulator does not have.</summary>
    private static void WriteUnknown(StringBuilder text, EmulatorAccount[] accounts)
    {
        var rows = accounts.SelectMany(account => account.Requests.Unknown)
            .GroupBy(
                request => (request.Method, request.Path, request.Operation),
                (key, same) => (Request: key, Count: same.Sum(one => one.Count)))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Request.Path, StringComparer.Ordinal)
            .ToArray();
        if (rows.Length == 0)
        {
            return;
        }
        text.AppendLine("zendesk-emulator: not emulated, and so 404 InvalidEndpoint:");
        foreach (var ((method, path, operation), count) in rows.Take(MaxUnknown))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count,8}  {method} {path}{(operation is null ? "" : $" ({operation})")}");
        }
        if (rows.Length > MaxUnknown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"          and {rows.Length - MaxUnknown} others");
        }
    }

    private static string Total(long count) => count == 1 ? "1 request" : string.Create(CultureInfo.InvariantCulture, $"{count} requests");

    private static string VerdictOf(EmulatorAccount[] accounts) => RetryAfterVerdict.Of(
        [.. accounts.SelectMany(account => account.Limits.Violations)],
        accounts.Sum(account => account.Limits.Refusals));
}
