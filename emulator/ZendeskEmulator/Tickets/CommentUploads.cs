using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Resources;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The files of uploads that a comment takes by their tokens. Unknown and expired tokens are ignored.</summary>
// Assumed A-78: the effect of a used or expired token is unknown.
internal static class CommentUploads
{
    private const int MaxFiles = 200;

    /// <summary>Gives the draft's comment the files of its tokens.</summary>
    public static void Take(in AccountWrite write, TicketDraft draft)
    {
        if (draft.Comment is null || draft.Input.Comment?.Uploads is not { Count: > 0 } tokens)
        {
            return;
        }
        var uploads = write.Get<Records<Upload>>();
        var files = write.Get<Records<Attachment>>();
        var (taken, own) = (new List<Upload>(), new List<Attachment>());
        foreach (var token in tokens.Distinct())
        {
            if (uploads.FindBy(Upload.ByToken, token) is { } upload && upload.Token == token && !upload.IsExpired(write.Now))
            {
                taken.Add(upload);
                own.AddRange(files.Of(Attachment.Upload, upload.Id).Take(MaxFiles));
            }
        }
        (draft.Uploads, draft.Files) = ([.. taken], [.. own]);
        if (own.Count > 0)
        {
            draft.Comment = draft.Comment with { Attachments = [.. own.Select(file => file.Id)] };
        }
    }

    /// <summary>Attaches the files to the comment; their uploads are then used up.</summary>
    public static void Give(in AccountWrite write, TicketDraft draft, TicketAudit audit)
    {
        foreach (var file in draft.Files)
        {
            write.Put(file with { UploadId = 0, CommentId = audit.CommentId });
        }
        foreach (var upload in draft.Uploads)
        {
            write.Remove(upload);
        }
    }

    /// <summary>Removes the files of an audit's comment.</summary>
    public static void Discard(in AccountWrite write, TicketAudit audit)
    {
        foreach (var id in audit.Comment?.Attachments ?? [])
        {
            write.Remove<Attachment>(id);
        }
    }

    /// <summary>The files of all comments; null if no comment has files.</summary>
    public static long[]? AllOf(TicketAudit[] audits)
    {
        long[] ids = [.. audits.SelectMany(audit => audit.Comment?.Attachments ?? []).Take(MaxFiles)];
        return ids.Length == 0 ? null : ids;
    }
}
