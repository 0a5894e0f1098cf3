using ZendeskEmulator.Attachments;

namespace ZendeskEmulator.SuspendedTickets.Operations;

/// <summary>POST suspended_tickets/attachments: copies of attachments as an upload, for the ticket that an agent makes instead.</summary>
internal static class CopyAttachments
{
    private const int MaxFiles = 20;

    private static readonly BodyShape<Item> ItemShape = new BodyShape<Item>().Integer("id", (item, id) => item.Id = id ?? 0);

    /// <summary>{"attachments":[{"id":1}]}</summary>
    public static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Objects("attachments", input => input.Add(), ItemShape),
        () => new Input(),
        (input, _) => input.Items.Count > MaxFiles ? Errors.TooManyValuesOf("attachments", MaxFiles) : null);

    /// <summary>A call without a body.</summary>
    public static readonly RequestInput<Input> Nothing = new(null, (RequestContext _, out Input input) =>
    {
        input = new Input();
        return null;
    });

    // Assumed A-152: the body. Unknown attachments are left out.
    public static Outcome<Copied> Handle(RequestContext request, in AccountWrite write, Input input)
    {
        var blobs = request.Shared.Get<BlobStore>();
        var upload = write.Create(new Upload
        {
            Token = blobs.NextToken(),
            ExpiresAt = WholeSeconds.Of(Clock.Instants.Plus(new DateTimeOffset(write.Now), Upload.Kept)),
        });
        var files = new List<Attachment>();
        foreach (var item in input.Items)
        {
            if (write.Get<Records<Attachment>>().Find(item.Id) is not { } attachment
                || blobs.Find(attachment.ContentToken) is not { } bytes)
            {
                continue;
            }
            if (StoredFile.Keep(request, attachment.FileName, attachment.ContentType, bytes, out var copy) is { } full)
            {
                return full;
            }
            files.Add(write.Create(copy.ToAttachment() with { UploadId = upload.Id }));
        }
        return new Copied(upload, files);
    }

    public static Response Render(RequestContext request, in Outcome<Copied> outcome)
    {
        var (upload, files) = outcome.Record;
        var write = Attachment.Schema.Json.WriterFor(request.State, files);
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartObject("upload"u8);
            json.WriteString("token"u8, upload.Token);
            json.WriteStartArray("attachments"u8);
            files.ForEach(file => write(json, file, links));
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    internal sealed record Copied(Upload Upload, List<Attachment> Files);

    internal sealed class Input
    {
        public List<Item> Items { get; } = [];

        public Item Add()
        {
            var item = new Item();
            Items.Add(item);
            return item;
        }
    }

    internal sealed class Item
    {
        public long Id { get; set; }
    }
}
