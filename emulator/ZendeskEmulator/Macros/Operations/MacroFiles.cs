using ZendeskEmulator.Attachments;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>
/// The files of macros: uploaded for a macro, or for one that will be created or changed with the file's id in <c>attachments</c>.
/// </summary>
internal static class MacroFiles
{
    private const string Key = "attachments";
    private const int MaxExpiredAtOnce = 20;

    // Assumed A-136: a form without a file is refused as an upload that cannot be processed.
    public static readonly RequestInput<StoredFile> Body = new(null, (RequestContext request, out StoredFile file) =>
    {
        file = StoredFile.None;
        return FormFile.TryRead(request.ContentType, request.Body, "attachment", out var sent)
            ? StoredFile.Keep(request, sent.Name, sent.ContentType, sent.Bytes.Span, out file)
            : Errors.AttachmentUnprocessable;
    });

    /// <summary>POST macros/attachments</summary>
    public static Outcome<MacroAttachment> Create(RequestContext request, in AccountWrite write, StoredFile file)
    {
        RemoveExpired(write);
        return Outcome<MacroAttachment>.Created(MacroAttachment.Create(write, file, 0));
    }

    /// <summary>POST macros/{id}/attachments</summary>
    public static Outcome<MacroAttachment> CreateOf(RequestContext request, in AccountWrite write, StoredFile file)
    {
        if (MacroAccess.Find(write.State, request.Caller, request.PathId(0)) is not { } macro)
        {
            return Errors.RecordNotFound;
        }
        if (!MacroAccess.Of(write.State, request.Caller).MayChange(macro.Restriction))
        {
            return Errors.Forbidden;
        }
        if (write.Get<Records<MacroAttachment>>().CountOf(MacroAttachment.Macro, macro.Id) >= MacroAttachment.MaxOfMacro)
        {
            var errors = new FieldErrors();
            errors.TooMany(Key, Key, MacroAttachment.MaxOfMacro);
            return errors;
        }
        return Outcome<MacroAttachment>.Created(MacroAttachment.Create(write, file, macro.Id));
    }

    public static Response Render(RequestContext request, in Outcome<MacroAttachment> outcome) =>
        Crud<MacroAttachment>.Render(request, outcome);

    /// <summary>GET macros/{id}/attachments</summary>
    public static Response List(RequestContext request) =>
        MacroAccess.Find(request.State, request.Caller, request.PathId(0)) is { } macro
            ? new PlainListResponse<MacroAttachment>(
                MacroAttachment.Schema.Name,
                [.. request.State.Get<Records<MacroAttachment>>().Of(MacroAttachment.Macro, macro.Id)],
                MacroAttachment.Schema.Json.Write)
            : Errors.RecordNotFound;

    /// <summary>GET macros/attachments/{id}</summary>
    public static Response Show(RequestContext request) => Find(request) is { } attachment
        ? Crud<MacroAttachment>.Render(request, attachment)
        : Errors.RecordNotFound;

    /// <summary>GET macros/attachments/{id}/content</summary>
    public static Response ShowContent(RequestContext request) => Find(request) is { } attachment
        && request.State.Get<Records<Attachment>>().Find(attachment.FileId) is { } file
        && request.Shared.Get<BlobStore>().Find(file.ContentToken) is { } bytes
            ? new FileResponse(bytes, attachment.ContentType)
            : Errors.RecordNotFound;

    /// <summary>Adds an error for files that a macro cannot take.</summary>
    /// <param name="macroId">0 for a new macro.</param>
    /// <param name="ids">Null when none were sent.</param>
    public static void Check(in AccountWrite write, long macroId, List<long>? ids, FieldErrors errors)
    {
        if (ids is null)
        {
            return;
        }
        var files = write.Get<Records<MacroAttachment>>();
        if (ids.Exists(id => files.Find(id) is not { } file || (file.MacroId != 0 && file.MacroId != macroId)))
        {
            errors.Invalid(Key, "Attachments");
        }
        var present = macroId == 0 ? [] : files.Of(MacroAttachment.Macro, macroId).Select(file => file.Id);
        if (present.Union(ids).Count() > MacroAttachment.MaxOfMacro)
        {
            errors.TooMany(Key, Key, MacroAttachment.MaxOfMacro);
        }
    }

    /// <summary>Gives a macro the files of these ids, which were checked. Those that it has stay.</summary>
    public static void Take(in AccountWrite write, long macroId, List<long>? ids)
    {
        foreach (var id in (ids ?? []).Distinct())
        {
            var file = write.Get<Records<MacroAttachment>>().Find(id)!;
            write.PutIfChanged(file, file with { MacroId = macroId });
        }
    }

    private static MacroAttachment? Find(RequestContext request) =>
        request.State.Get<Records<MacroAttachment>>().Find(request.PathId(0)) is { } attachment
            && (attachment.MacroId == 0 || MacroAccess.Find(request.State, request.Caller, attachment.MacroId) is not null)
                ? attachment
                : null;

    /// <summary>Files that no macro took are removed from time to time (documented): after the days that uploads are kept.</summary>
    private static void RemoveExpired(in AccountWrite write)
    {
        var now = write.Now;
        var expired = write.Get<Records<MacroAttachment>>().Of(MacroAttachment.Macro, 0)
            .TakeWhile(file => now - file.CreatedAt >= Upload.Kept).Take(MaxExpiredAtOnce).ToArray();
        foreach (var file in expired)
        {
            MacroAttachment.Remove(write, file);
        }
    }
}
