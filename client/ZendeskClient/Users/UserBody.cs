namespace Zendesk;

/// <summary>{"user":{…}}</summary>
internal sealed record UserBody(User? User)
{
    public static readonly BodyReader<User> One = BodyReader.Of(ZendeskJson.Default.UserBody, body => body.User);
}

/// <summary>{"users":[…]} with the keys of both ways of paging.</summary>
internal sealed record UserListBody(IReadOnlyList<User>? Users, PageMeta? Meta, string? NextPage)
{
    public static readonly BodyReader<ListBody<User>> Page =
        BodyReader.Of(ZendeskJson.Default.UserListBody, body => ListBody<User>.Of(body.Users, body.Meta, body.NextPage));
}
