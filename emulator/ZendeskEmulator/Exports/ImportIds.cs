namespace ZendeskEmulator;

/// <summary>Which ids imported records get.</summary>
public enum ImportIds
{
    /// <summary>
    /// Those of the account. Each line of a seed goes through the rules of requests, and its own numbers name earlier lines. An export
    /// is put into an account that is unused: its ids move into the account's range, and all references with them.
    /// </summary>
    New,

    /// <summary>Those of the file, which is an export. Its records take the place of all that the account has.</summary>
    Keep,
}
