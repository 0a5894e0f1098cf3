namespace ZendeskEmulator;

/// <summary>The log of requests and responses that every account keeps.</summary>
public sealed class RequestLogOptions
{
    internal static readonly (int Min, int Max) Entries = (0, 100_000);
    internal static readonly (int Min, int Max) AccountBytes = (1 << 16, 1 << 30);
    internal static readonly (int Min, int Max) TotalBytes = (1 << 16, int.MaxValue);
    internal static readonly (int Min, int Max) BodyBytes = (0, 1 << 24);

    /// <summary>How many requests an account keeps, 0 to 100,000; 0 switches the log off. Default: 1,000.</summary>
    public int MaxEntries { get; set; } = 1_000;

    /// <summary>How many bytes the requests of an account may take, 64 KiB to 1 GiB. Default: 1 MiB.</summary>
    public int MaxBytes { get; set; } = 1 << 20;

    /// <summary>
    /// The maximum size of the logs of all accounts in bytes, from 64 KiB. Beyond it the least recently used logs are emptied.
    /// Default: 64 MiB.
    /// </summary>
    public int MaxTotalBytes { get; set; } = 64 << 20;

    /// <summary>How many bytes of a body are kept, 0 to 16 MiB. Default: 8 KiB.</summary>
    public int MaxBodyBytes { get; set; } = 8 << 10;
}
