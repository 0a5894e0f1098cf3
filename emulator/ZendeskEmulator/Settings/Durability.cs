namespace ZendeskEmulator;

/// <summary>What acknowledged writes survive.</summary>
public enum Durability
{
    /// <summary>Nothing is written: the data lives as long as the process. The default in process.</summary>
    None,

    /// <summary>The process may be killed at any moment. The default of the server.</summary>
    Process,

    /// <summary>The machine may lose power: every response waits for the disk.</summary>
    Disk,
}
