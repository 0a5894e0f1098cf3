using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.BusinessRules;

/// <summary>What automations and triggers have in common: a title, a place, and whether they run.</summary>
internal interface IBusinessRule
{
    string Title { get; }

    bool Active { get; set; }

    /// <summary>The conditions that a ticket must meet, each of them.</summary>
    Condition[] All { get; }

    /// <summary>The conditions of which a ticket must meet one, where there are any.</summary>
    Condition[] Any { get; }

    TicketAction[]? Actions { get; }

    /// <summary>Those with a lower one run first.</summary>
    long Position { get; set; }
}
