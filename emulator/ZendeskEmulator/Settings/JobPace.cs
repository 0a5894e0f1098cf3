namespace ZendeskEmulator;

/// <summary>How fast jobs go on, on the account's clock.</summary>
public enum JobPace
{
    /// <summary>All of it before anybody can ask, though the response to the bulk call says queued.</summary>
    Instant,

    /// <summary>A tenth of a second in the queue, then three milliseconds an item. The default.</summary>
    Fast,

    /// <summary>As recorded: a second in the queue, then fifteen items a second (facts §5.1).</summary>
    Realistic,

    /// <summary>Nothing happens until somebody steps it: <c>POST /_emulator/jobs/{id}/step</c>.</summary>
    Manual,
}
