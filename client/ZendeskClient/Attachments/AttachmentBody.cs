namespace Zendesk;

/// <summary>{"attachment":{…}}</summary>
internal sealed record AttachmentBody(Attachment? Attachment)
{
    public static readonly BodyReader<Attachment> One = BodyReader.Of(ZendeskJson.Default.AttachmentBody, body => body.Attachment);
}

/// <summary>{"upload":{…}}</summary>
internal sealed record UploadBody(Upload? Upload)
{
    public static readonly BodyReader<Upload> One = BodyReader.Of(ZendeskJson.Default.UploadBody, body => body.Upload);
}
