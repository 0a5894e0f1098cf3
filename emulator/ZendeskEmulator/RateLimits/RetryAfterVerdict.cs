using System.Globalization;

namespace ZendeskEmulator.RateLimits;

/// <summary>The monitor's verdict on all clients of an account, as a line of text.</summary>
internal static class RetryAfterVerdict
{
    public static string Of(IReadOnlyList<Violation> violations, int refusals) => (violations.Count, refusals) switch
    {
        (0, 0) => "Nobody was refused.",
        (0, 1) => "1 request was refused, and nobody came back before Retry-After was over.",
        (0, _) => string.Create(
            CultureInfo.InvariantCulture,
            $"{refusals} requests were refused, and nobody came back before Retry-After was over."),
        _ => string.Join(' ', violations.Select(violation => violation.Verdict)),
    };
}
