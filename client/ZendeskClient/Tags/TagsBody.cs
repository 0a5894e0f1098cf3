namespace Zendesk;

/// <summary>{"tags":["vip"]}, in both directions.</summary>
internal sealed record TagsBody(IReadOnlyList<string>? Tags)
{
    public static readonly BodyReader<IReadOnlyList<string>> All = BodyReader.Of(ZendeskJson.Default.TagsBody, body => body.Tags);

    public static byte[] Of(IEnumerable<string> tags) => JsonBody.Of("tags", tags);
}
