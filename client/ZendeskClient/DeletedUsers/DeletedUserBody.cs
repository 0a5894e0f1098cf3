namespace Zendesk;

/// <summary>{"deleted_user":{…}}: a user with a few of its fields.</summary>
internal sealed record DeletedUserBody(User? DeletedUser)
{
    public static readonly BodyReader<User> One = BodyReader.Of(ZendeskJson.Default.DeletedUserBody, body => body.DeletedUser);
}

/// <summary>{"deleted_users":[…]}</summary>
internal sealed record DeletedUserListBody(IReadOnlyList<User>? DeletedUsers, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<User>> Page =
        BodyReader.Of(ZendeskJson.Default.DeletedUserListBody, body => ListBody<User>.Of(body.DeletedUsers, body.Meta));
}
