namespace ZendeskEmulator.Attachments;

/// <summary>A file that was uploaded, without its bytes. It belongs to an upload until a comment takes it.</summary>
internal sealed record Attachment : TimedRecord, IHasSchema<Attachment>
{
    public static readonly Relation<Attachment> Upload = new(attachment => attachment.UploadId);

    /// <summary>In the recorded order (facts-tickets §6). Times are stored and not shown.</summary>
    public static Schema<Attachment> Schema { get; } = new("attachments", "attachment", fields => fields
        .Url()
        .Id()
        .Text("file_name", file => file.FileName, (file, value) => file.FileName = value ?? "").ReadOnly().Essential()
        .Derived("content_url", (json, key, file, links) => json.WriteString(key, file.ContentUrl(links.BaseUrl)))
        .Derived("mapped_content_url", (json, key, file, links) => json.WriteString(key, file.ContentUrl(links.BaseUrl)))
        .Text("content_type", file => file.ContentType, (file, value) => file.ContentType = value ?? "").ReadOnly()
        .Reference("size", file => file.Size, (file, value) => file.Size = value).ReadOnly()
        .Integer("width", file => file.Width, (file, value) => file.Width = value).ReadOnly()
        .Integer("height", file => file.Height, (file, value) => file.Height = value).ReadOnly()
        .Boolean("inline", file => file.Inline, (file, value) => file.Inline = value).ReadOnly()
        .Boolean("deleted", file => file.Redacted, (file, value) => file.Redacted = value).ReadOnly()
        .Boolean("malware_access_override", file => file.MalwareAccessOverride, (file, value) => file.MalwareAccessOverride = value)
        .Derived("malware_scan_result", (json, key, _, _) => json.WriteString(key, "malware_not_found"))
        .Derived("thumbnails", (json, key, _, _) =>
        {
            json.WriteStartArray(key);
            json.WriteEndArray();
        })
        .Text("content_token", file => file.ContentToken, (file, value) => file.ContentToken = value ?? "").ReadOnly().Hidden().Essential()
        .Reference("upload_id", file => file.UploadId, (file, value) => file.UploadId = value).ReadOnly().Hidden()
        .Reference("comment_id", file => file.CommentId, (file, value) => file.CommentId = value).ReadOnly().Hidden()
        .Reference("picture_of", file => file.PictureOf, (file, value) => file.PictureOf = value).ReadOnly().Hidden()
        .CreatedAt().Hidden()
        .UpdatedAt().Hidden())
    {
        Indexed = AccountFiles.Changed,
        Relations = [Upload],
        Unique = [new(file => file.ContentToken, static (_, _) => { })],
    };

    public string FileName { get; set; } = "";

    public string ContentType { get; set; } = "";

    public long Size { get; set; }

    public long? Width { get; set; }

    public long? Height { get; set; }

    public bool Inline { get; set; }

    /// <summary>Whether its content was redacted. It is then shown as an empty redacted.txt (documented).</summary>
    public bool Redacted { get; set; }

    public bool MalwareAccessOverride { get; set; }

    /// <summary>The secret in the address of its bytes.</summary>
    public string ContentToken { get; set; } = "";

    /// <summary>The upload that it waits in; 0 once a comment has it.</summary>
    public long UploadId { get; set; }

    /// <summary>The comment that has it; 0 if there is none.</summary>
    public long CommentId { get; set; }

    /// <summary>
    /// The id of the user with this photo, the brand with this logo, or the macro attachment with this file; 0 for other files.
    /// </summary>
    public long PictureOf { get; set; }

    /// <summary>The file without its content.</summary>
    public Attachment Redact() =>
        this with { FileName = "redacted.txt", ContentType = "text/plain", Size = 0, Width = null, Height = null, Redacted = true };

    public string ContentUrl(string baseUrl) => $"{baseUrl}/attachments/token/{ContentToken}/?name={Uri.EscapeDataString(FileName)}";
}
