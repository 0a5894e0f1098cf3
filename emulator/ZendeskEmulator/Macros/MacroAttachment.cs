using ZendeskEmulator.Attachments;

namespace ZendeskEmulator.Macros;

/// <summary>A file that a macro adds to its comment. It waits for a macro until one takes it.</summary>
internal sealed record MacroAttachment : TimedRecord, IHasSchema<MacroAttachment>
{
    /// <summary>The maximum number of files of one macro (documented).</summary>
    public const int MaxOfMacro = 5;

    public static readonly Relation<MacroAttachment> Macro = new(attachment => attachment.MacroId);

    // Assumed A-136: the order of the keys, which are documented in alphabetical order.
    public static Schema<MacroAttachment> Schema { get; } = new("macro_attachments", "macro_attachment", fields => fields
        .Id()
        .Text("filename", attachment => attachment.FileName, (attachment, value) => attachment.FileName = value ?? "")
            .ReadOnly().Essential()
        .Text("content_type", attachment => attachment.ContentType, (attachment, value) => attachment.ContentType = value ?? "").ReadOnly()
        .Derived("content_url", (json, key, attachment, links) =>
            json.WriteString(key, $"{links.BaseUrl}/api/v2/macros/attachments/{attachment.Id}/content"))
        .Reference("size", attachment => attachment.Size, (attachment, value) => attachment.Size = value).ReadOnly()
        .CreatedAt()
        .UpdatedAt().Hidden()
        .Reference("macro_id", attachment => attachment.MacroId, (attachment, id) => attachment.MacroId = id).OnlyStored()
        .Reference("file_id", attachment => attachment.FileId, (attachment, id) => attachment.FileId = id).OnlyStored().Essential(),
        "macros/attachments")
    {
        Relations = [Macro],
    };

    public string FileName { get; set; } = "";

    public string ContentType { get; set; } = "";

    public long Size { get; set; }

    /// <summary>0 while it waits.</summary>
    public long MacroId { get; set; }

    /// <summary>The attachment that names its bytes.</summary>
    public long FileId { get; set; }

    public static MacroAttachment Create(in AccountWrite write, StoredFile file, long macroId)
    {
        var begun = write.Begin(new MacroAttachment
        {
            FileName = file.Name,
            ContentType = file.ContentType,
            Size = file.Size,
            MacroId = macroId,
        });
        begun.FileId = write.Create(file.ToAttachment() with { PictureOf = begun.Id }).Id;
        return write.Put(begun);
    }

    public static void Remove(in AccountWrite write, MacroAttachment attachment)
    {
        write.Remove<Attachment>(attachment.FileId);
        write.Remove(attachment);
    }
}
