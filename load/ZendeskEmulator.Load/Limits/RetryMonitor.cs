using System.Text.Json;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Limits;

/// <summary>The report of the emulator's own monitor on the clients of an account. Other servers have no monitor.</summary>
internal sealed class RetryMonitor(TargetAccount account)
{
    /// <summary>Null until it is read, and for a server without a monitor.</summary>
    public RetryReport? Report { get; private set; }

    /// <summary>Why there is no report.</summary>
    public string WhyNot => account.IsEmulator ? "the monitor could not be read" : "the target has no retry monitor";

    /// <summary>Reads it, while the account is still as the load left it.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        if (!account.IsEmulator)
        {
            return;
        }
        using var json = JsonDocument.Parse(await account.ControlAsync(HttpMethod.Get, "limits/violations", null, cancellation));
        Report = new RetryReport(
            json.RootElement.GetProperty("refusals").GetInt64(),
            json.RootElement.GetProperty("violations").EnumerateArray().Sum(violation => violation.GetProperty("early").GetInt64()),
            json.RootElement.GetProperty("verdict").GetString() ?? "");
    }
}

/// <summary>A monitor's report.</summary>
/// <param name="Refusals">How many requests were refused.</param>
/// <param name="Early">How many came back before the time in the refusal.</param>
/// <param name="Verdict">Its words.</param>
internal sealed record RetryReport(long Refusals, long Early, string Verdict);
