namespace Zendesk;

/// <summary>Files that wait for a comment.</summary>
public sealed record Upload : ZendeskRecord
{
    /// <summary>The token of the files for a comment: <see cref="TicketCommentInput.Uploads"/>.</summary>
    public string? Token { get; init; }

    /// <summary>Until when a comment can take them, in UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>All files of the upload.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>The file that came last.</summary>
    public Attachment? Attachment { get; init; }
}
