namespace Zendesk;

/// <summary>{"count":{"value":7,"refreshed_at":"…"}}</summary>
internal sealed record RecordCountBody(RecordCount? Count)
{
    public static readonly BodyReader<RecordCount> One = BodyReader.Of(ZendeskJson.Default.RecordCountBody, body => body.Count);
}
