namespace Zendesk;

/// <summary>{"group":{…}}</summary>
internal sealed record GroupBody(Group? Group)
{
    public static readonly BodyReader<Group> One = BodyReader.Of(ZendeskJson.Default.GroupBody, body => body.Group);
}

/// <summary>{"groups":[…]}</summary>
internal sealed record GroupListBody(IReadOnlyList<Group>? Groups, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<Group>> Page =
        BodyReader.Of(ZendeskJson.Default.GroupListBody, body => ListBody<Group>.Of(body.Groups, body.Meta));
}
