namespace ZendeskEmulator.Http;

/// <summary>The part of the error catalogue that only tickets need.</summary>
internal static class TicketErrors
{
    private const string StaleTicket =
        "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.";

    /// <summary>409: a safe update whose ticket has changed meanwhile (facts-tickets §2.7).</summary>
    // Assumed A-75: the body. The status is documented.
    public static readonly Error UpdateConflict = new Error(409, json => json.WriteDescribed("UpdateConflict", StaleTicket))
    {
        Reason = StaleTicket,
    };

    /// <summary>400: an idempotency key was used with another body (facts §8).</summary>
    public static Error IdempotentRequest(string reason) => new(400, json => json.WriteDescribed("IdempotentRequestError", reason));

    /// <summary>422: tickets that cannot be merged (facts-tickets §2.10).</summary>
    // Assumed A-77: the status. The code and the words of a ticket merged into itself are recorded.
    public static Error MergeRefused(string code, string reason) => new(422, json => json.WriteDescribed(code, reason));
}
