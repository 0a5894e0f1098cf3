namespace ZendeskEmulator.Attachments;

/// <summary>A file of a request. Its bytes are removed at the end of the request, unless an attachment names them by then.</summary>
internal sealed record StoredFile(string Name, string ContentType, string Token, int Size, (int Width, int Height)? Image)
{
    private const int MaxName = 255;

    /// <summary>No file.</summary>
    public static readonly StoredFile None = new("", "", "", 0, null);

    /// <summary>Keeps the bytes; an error when there is no room for them.</summary>
    /// <param name="type">The content type that the client sent, or null.</param>
    public static Error? Keep(RequestContext request, string name, string? type, ReadOnlySpan<byte> bytes, out StoredFile file)
    {
        var store = request.Shared.Get<BlobStore>();
        var token = store.NextToken();
        if (!store.TryAdd(token, bytes))
        {
            file = None;
            return Errors.StoreUnavailable;
        }
        request.BeforeResponse += () => store.RemoveUnclaimed(token);
        name = Beginning.Of(name, MaxName);
        file = new StoredFile(name, ContentTypes.For(name, type), token, bytes.Length, ImageSize.Of(bytes));
        return null;
    }

    /// <summary>Keeps the picture that is a form's only file; an error when the form has none.</summary>
    /// <param name="key">The form's key: brand[logo][uploaded_data].</param>
    public static Error? KeepPicture(RequestContext request, string key, out StoredFile picture)
    {
        picture = None;
        return FormFile.TryRead(request.ContentType, request.Body, key, out var sent)
            && ContentTypes.For(sent.Name, sent.ContentType).StartsWith("image/", StringComparison.Ordinal)
                ? Keep(request, sent.Name, sent.ContentType, sent.Bytes.Span, out picture)
                : Errors.AttachmentUnprocessable;
    }

    public Attachment ToAttachment() => new()
    {
        FileName = Name,
        ContentType = ContentType,
        Size = Size,
        Width = Image?.Width,
        Height = Image?.Height,
        ContentToken = Token,
    };
}
