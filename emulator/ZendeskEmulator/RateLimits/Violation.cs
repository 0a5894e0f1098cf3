using System.Globalization;

namespace ZendeskEmulator;

/// <summary>Records that a client retried too early on one rule.</summary>
/// <param name="Client">The email in the client's credentials, or <c>a bearer token</c>.</param>
/// <param name="UserAgent">Its User-Agent; empty if it does not send one.</param>
/// <param name="Rule">The rule's name, such as <c>account</c> or <c>create-update-user</c>.</param>
/// <param name="Refusals">The number of 429s that the client got for the rule.</param>
/// <param name="Early">The number of requests that came too early.</param>
/// <param name="EarliestBy">By how much the earliest of them was early, in the client's time: on the account's clock,
/// and in real time while that clock runs fast.</param>
/// <param name="LastEarly">The time of the last one on the account's clock, in UTC.</param>
public sealed record Violation(
    string Client,
    string UserAgent,
    string Rule,
    int Refusals,
    int Early,
    TimeSpan EarliestBy,
    DateTimeOffset LastEarly)
{
    /// <summary>The verdict on this client, as a sentence.</summary>
    public string Verdict => string.Create(
        CultureInfo.InvariantCulture,
        $"{Client}{(UserAgent.Length == 0 ? "" : $" ({UserAgent})")} came back {Early} {(Early == 1 ? "time" : "times")} before "
        + $"Retry-After was over on the limit {Rule}, up to {EarliestBy.TotalSeconds:0.0} s early.");
}
