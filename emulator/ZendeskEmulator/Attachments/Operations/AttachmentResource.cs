using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Attachments.Operations;

/// <summary>Uploads, attachments and their bytes (facts-tickets §6).</summary>
internal static class AttachmentResource
{
    private const string One = "/api/v2/attachments/{attachment_id}";

    private static readonly Rules<Attachment> Rules = new() { Delete = Remove };

    private static readonly Crud<Attachment> Crud = new(Rules);

    public static readonly Resource Resource = new("attachments")
    {
        Kinds = [Attachment.Schema.Kind, Upload.Schema.Kind],
        Operations =
        [
            Post("/api/v2/uploads", "UploadFiles", "uploads/create", UploadFile.Body, UploadFile.Handle, UploadFile.Render)
                .For(CallerRole.EndUser)
                .Taking(BlobStore.Largest)
                .Assuming(78),
            Delete("/api/v2/uploads/{token:text}", "DeleteUpload", "uploads/destroy", UploadFile.Delete, NoContent).For(CallerRole.EndUser),
            Crud.Show(One, "ShowAttachment"),
            Crud.Update(One, "UpdateAttachment"),
            Crud.Delete(One, "DeleteAttachment").Assuming(78),
            Get("/attachments/token/{content_token:text}/", "ShowAttachmentContent", "attachments/content", ShowContent)
                .For(CallerRole.Anonymous)
                .Noting("the bytes themselves, without credentials; Zendesk redirects to its storage"),
        ],
    };

    /// <summary>Only a file that no comment, user, brand or macro has can be deleted (documented of comments).</summary>
    private static Outcome<Attachment> Remove(in RecordChange<Attachment> change)
    {
        if (change.Draft is not { CommentId: 0, PictureOf: 0 })
        {
            // Assumed A-78: the refusal of an attachment that a comment has.
            return FieldErrors.OfBase("An attachment that is in use cannot be deleted");
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    /// <summary>GET /attachments/token/{token}/?name=: the token is the secret, so no credentials are needed (recorded).</summary>
    private static Response ShowContent(RequestContext request) =>
        request.Shared.Get<BlobStore>().Find(request.PathText(0)) is { } bytes
            ? new FileResponse(bytes, ContentTypes.Of(request.Query["name"] ?? ""))
            : Errors.RecordNotFound;
}
