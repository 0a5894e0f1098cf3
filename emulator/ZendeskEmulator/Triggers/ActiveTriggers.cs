using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Triggers;

/// <summary>The active triggers of an account in the order in which they run. Use it in the account's turn.</summary>
internal sealed class ActiveTriggers(AccountState state) : IAccountPart<ActiveTriggers>
{
    private Trigger[]? inOrder;

    /// <summary>By the positions of their categories, then by their own.</summary>
    // Assumed A-149: triggers without a category come first.
    public Trigger[] InOrder => inOrder ??= [.. state.Get<Records<Trigger>>().Ascending(0).Where(trigger => trigger.Active)
        .OrderBy(trigger => state.Get<Records<TriggerCategory>>().Find(trigger.CategoryId)?.Position ?? long.MinValue)
        .ThenBy(trigger => trigger.CategoryId).ThenBy(trigger => trigger.Position).ThenBy(trigger => trigger.Id)];

    public static ActiveTriggers Create(AccountState state) => new(state);

    /// <summary>Forgets the order, because a trigger or a category was put or removed. Tickets are looked at from then on.</summary>
    public static void Changed(AccountState state)
    {
        state.Get<ActiveTriggers>().inOrder = null;
        state.Get<TicketRules>().React = TriggerRun.React;
    }
}
