using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>A value that a condition may have, for people who choose one.</summary>
internal readonly record struct ConditionChoice(string Value, string Title);

/// <summary>The tickets that an index has for a condition: all for which it may hold, in any order, each once.</summary>
/// <param name="Count">How many there are, about.</param>
internal sealed record TicketCandidates(long Count, Func<IEnumerable<Ticket>> All);

/// <summary>What conditions may say of one property of tickets.</summary>
/// <param name="Name">As conditions name it: assignee_id.</param>
/// <param name="Title">As people and errors name it: Assignee.</param>
/// <param name="Type">The kind of its values in the definitions: list, text, date, tagger…</param>
internal sealed record ConditionField(string Name, string Title, string Type, string[] Operators)
{
    /// <summary>The test for a ticket. The condition has one of the operators and a value that is accepted.</summary>
    public required Func<Condition, ConditionContext, TicketTest> Test { get; init; }

    /// <summary>Whether a condition may have the value.</summary>
    public required Func<Condition, AccountState, bool> Accepts { get; init; }

    /// <summary>The values to choose from; none for a free value.</summary>
    public Func<AccountState, IEnumerable<ConditionChoice>> Choices { get; init; } = _ => [];

    /// <summary>Whether the ticket may have no value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>
    /// The next instant at which time alone may change whether a condition holds for a ticket. Null for a field that does not depend on
    /// the time; the instant is null where it never changes any more.
    /// </summary>
    public Func<Condition, ConditionContext, Func<Ticket, DateTimeOffset?>>? ChangesAt { get; init; }

    /// <summary>The tickets of an index for a condition; null when no index answers it.</summary>
    public Func<Condition, ConditionContext, AccountState, TicketCandidates?> Candidates { get; init; } = (_, _, _) => null;
}
