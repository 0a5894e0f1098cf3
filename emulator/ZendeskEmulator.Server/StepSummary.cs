using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Server;

/// <summary>The requests during a command, in Markdown for the page of a build.</summary>
internal static class StepSummary
{
    private const int MaxRows = 50;

    public static string Of(Emulator emulator, IReadOnlyList<ExecCheck> checks)
    {
        var verifications = emulator.Verifications;
        var page = new StringBuilder("## Zendesk emulator\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"{verifications.Count(one => one.IsVerified)} of {verifications.Count} verifications hold.\n\n| operation | status | "
            + $"requests |\n|---|---|---|\n");
        var rows = emulator.Accounts.SelectMany(account => account.Requests.Counts)
            .GroupBy(
                count => (count.Operation, count.Status),
                (key, counts) => (key.Operation, key.Status, Count: counts.Sum(count => count.Count)))
            .OrderBy(row => row.Operation, StringComparer.Ordinal).ThenBy(row => row.Status)
            .ToList();
        foreach (var (operation, status, count) in rows.Take(MaxRows))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {operation} | {status} | {count} |\n");
        }
        foreach (var (name, failures) in checks.Where(check => check.Failures.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n");
            foreach (var failure in failures.Take(MaxRows))
            {
                page.Append(CultureInfo.InvariantCulture, $"```text\n{failure.Replace("```", "'''", StringComparison.Ordinal)}\n```\n");
            }
        }
        return page.Append('\n').ToString();
    }
}
