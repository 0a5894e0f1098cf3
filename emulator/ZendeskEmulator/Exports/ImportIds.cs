namespace ZendeskEmulator;

/// <summary>Which ids imported records get.</summary>
public enum ImportIds
{
    /// <summary>
    /// Those that the account gives next. The file is a seed: each line goes through the rules of requests, and its own numbers name
    /// earlier lines.
    /// </summary>
    New,

    /// <summary>Those of the file, which is an export. Its records take the place of all that the account has.</summary>
    Keep,
}
