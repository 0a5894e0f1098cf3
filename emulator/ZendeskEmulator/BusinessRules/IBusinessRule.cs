namespace ZendeskEmulator.BusinessRules;

/// <summary>What automations and triggers have in common: a title, a place, and whether they run.</summary>
internal interface IBusinessRule
{
    string Title { get; }

    bool Active { get; set; }

    /// <summary>Those with a lower one run first.</summary>
    long Position { get; set; }
}
