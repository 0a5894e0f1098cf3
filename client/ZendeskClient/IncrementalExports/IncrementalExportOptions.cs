namespace Zendesk;

/// <summary>Where an export begins, and how it is read.</summary>
public sealed record IncrementalExportOptions
{
    /// <summary>Only changes since then, which lies a minute back at least. Default: all changes.</summary>
    public DateTimeOffset Since { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>How many records a page has, 1 to 1,000. Default: 1,000.</summary>
    public int PageSize { get; init; } = 1_000;

    /// <summary>
    /// Where to continue: <see cref="ZendeskPage{T}.ResumeToken"/> of any page of the same export, including the last, even after
    /// days. It replaces <see cref="Since"/>. Null, the default: at the beginning.
    /// </summary>
    public string? ResumeToken { get; init; }

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Check()
    {
        if (PageSize is < 1 or > 1_000)
        {
            throw new ArgumentException("PageSize takes 1 to 1,000.");
        }
    }
}
