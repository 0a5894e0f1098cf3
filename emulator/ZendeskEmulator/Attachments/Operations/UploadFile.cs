using System.Text.Json;

namespace ZendeskEmulator.Attachments.Operations;

/// <summary>
/// POST uploads?filename=&amp;token=: the body is the file, or a form with the file as uploaded_data. The bytes are kept before
/// the account's turn; the record follows in it.
/// </summary>
internal static class UploadFile
{
    private const int MaxOfUpload = 100;
    private const int MaxExpiredAtOnce = 20;

    public static readonly RequestInput<StoredFile> Body = new(null, (RequestContext request, out StoredFile input) =>
    {
        var (name, type) = (request.Query["filename"], request.ContentType);
        var bytes = request.Body.Span;
        if (FormFile.TryRead(request.ContentType, request.Body, "uploaded_data", out var file))
        {
            (name, type) = (name ?? file.Name, file.ContentType);
            bytes = file.Bytes.Span;
        }
        if (string.IsNullOrWhiteSpace(name))
        {
            // Assumed A-78: how a missing name is refused.
            input = StoredFile.None;
            return Errors.InvalidAttribute("filename", "must be present", request.Action);
        }
        return StoredFile.Keep(request, name, type, bytes, out input);
    });

    public static Outcome<Uploaded> Handle(RequestContext request, in AccountWrite write, StoredFile input)
    {
        RemoveExpired(write);
        var uploads = write.Get<Records<Upload>>();
        var files = write.Get<Records<Attachment>>();
        var token = request.Query["token"];
        var known = token is null ? null : uploads.FindBy(Upload.ByToken, token);
        if (known is not null && (known.Token != token || known.IsExpired(write.Now)))
        {
            known = null;
        }
        var present = known is null ? [] : files.Of(Attachment.Upload, known.Id).ToArray();
        if (present.Length >= MaxOfUpload)
        {
            return Errors.TooManyValuesOf("attachments", MaxOfUpload);
        }
        var upload = known ?? write.Create(new Upload
        {
            Token = request.Shared.Get<BlobStore>().NextToken(),
            ExpiresAt = WholeSeconds.Of(Clock.Instants.Plus(new DateTimeOffset(write.Now), Upload.Kept)),
        });
        var file = write.Create(input.ToAttachment() with { UploadId = upload.Id });
        return new Uploaded(upload, [.. present, file], file);
    }

    /// <summary>DELETE uploads/{token}: 204; its files go with it.</summary>
    public static Outcome<Upload> Delete(RequestContext request, in AccountWrite write)
    {
        if (write.Get<Records<Upload>>().FindBy(Upload.ByToken, request.PathText(0)) is not { } upload
            || upload.Token != request.PathText(0))
        {
            return Errors.RecordNotFound;
        }
        Remove(write, [upload]);
        return upload;
    }

    public static Response Render(RequestContext request, in Outcome<Uploaded> outcome) =>
        new UploadResponse(outcome.Record, Attachment.Schema.Json.WriterFor(request.State, []));

    private static void RemoveExpired(in AccountWrite write)
    {
        var now = write.Now;
        var expired = write.Get<Records<Upload>>().Ascending(0).TakeWhile(upload => upload.IsExpired(now)).Take(MaxExpiredAtOnce).ToArray();
        if (expired.Length > 0)
        {
            Remove(write, expired);
        }
    }

    private static void Remove(in AccountWrite write, Upload[] uploads)
    {
        foreach (var upload in uploads)
        {
            foreach (var file in write.Get<Records<Attachment>>().Of(Attachment.Upload, upload.Id))
            {
                write.Remove(file);
            }
            write.Remove(upload);
        }
    }

    /// <summary>An upload with its files, of which one is new.</summary>
    internal sealed record Uploaded(Upload Upload, Attachment[] Files, Attachment Added);

    /// <summary>JSON that says it is text, as recorded.</summary>
    private sealed class UploadResponse(Uploaded uploaded, WriteRecord<Attachment> write) : Response(201)
    {
        public override string ContentType => "text/plain; charset=utf-8";

        public override string? Location(Links links) => links.Record(Attachment.Schema.Folder, uploaded.Added.Id);

        public override void Write(Utf8JsonWriter json, Links links)
        {
            json.WriteStartObject();
            json.WriteStartObject("upload");
            json.WriteString("token", uploaded.Upload.Token);
            json.WriteString("expires_at", uploaded.Upload.ExpiresAt);
            json.WriteStartArray("attachments");
            foreach (var file in uploaded.Files)
            {
                write(json, file, links);
            }
            json.WriteEndArray();
            json.WritePropertyName("attachment");
            write(json, uploaded.Added, links);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
