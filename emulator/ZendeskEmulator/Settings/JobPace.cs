namespace ZendeskEmulator;

/// <summary>How fast jobs run on the account's clock.</summary>
public enum JobPace
{
    /// <summary>A job is done before its status can be requested, though the response to the bulk call says queued.</summary>
    Instant,

    /// <summary>A tenth of a second in the queue, then three milliseconds an item. The default.</summary>
    Fast,

    /// <summary>As recorded: a second in the queue, then fifteen items a second (facts §5.1).</summary>
    Realistic,

    /// <summary>A job runs only when it is stepped: <c>POST /_emulator/jobs/{id}/step</c>.</summary>
    Manual,
}
