namespace ZendeskEmulator;

/// <summary>The ids that imported records get.</summary>
public enum ImportIds
{
    /// <summary>
    /// Records get ids of the account. Each line of a seed is saved by the rules of requests, and may refer to earlier lines by their
    /// numbers. An export needs an unused account: its ids and all references move into the account's range.
    /// </summary>
    New,

    /// <summary>Records keep the ids of the file, which is an export. Its records replace all records of the account.</summary>
    Keep,
}
