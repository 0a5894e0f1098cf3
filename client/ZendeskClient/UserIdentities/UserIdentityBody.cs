namespace Zendesk;

/// <summary>{"identity":{…}}</summary>
internal sealed record UserIdentityBody(UserIdentity? Identity)
{
    public static readonly BodyReader<UserIdentity> One = BodyReader.Of(ZendeskJson.Default.UserIdentityBody, body => body.Identity);
}

/// <summary>{"identities":[…]}</summary>
internal sealed record UserIdentityListBody(IReadOnlyList<UserIdentity>? Identities, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<UserIdentity>> Page =
        BodyReader.Of(ZendeskJson.Default.UserIdentityListBody, body => ListBody<UserIdentity>.Of(body.Identities, body.Meta));
}
