namespace Zendesk;

/// <summary>A file. See https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/.</summary>
public sealed record Attachment : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the attachment.</summary>
    public string? Url { get; init; }

    /// <summary>The file's name.</summary>
    public string? FileName { get; init; }

    /// <summary>Where its bytes are. Anybody with the address can read them, unless the account keeps attachments private.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The type of its content, which Zendesk derives from the name.</summary>
    public string? ContentType { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long? Size { get; init; }

    /// <summary>The width of a picture.</summary>
    public int? Width { get; init; }

    /// <summary>The height of a picture.</summary>
    public int? Height { get; init; }

    /// <summary>Whether the comment shows it in its text.</summary>
    public bool? Inline { get; init; }

    /// <summary>Whether it was redacted; its content is then deleted.</summary>
    public bool? Deleted { get; init; }
}
