namespace Zendesk;

/// <summary>{"identity":{…}}</summary>
internal sealed record UserIdentityBody(UserIdentity? Identity);

/// <summary>{"identities":[…]}</summary>
internal sealed record UserIdentityPage(IReadOnlyList<UserIdentity>? Identities, PageMeta? Meta) : ICursorPage<UserIdentity>
{
    IReadOnlyList<UserIdentity>? ICursorPage<UserIdentity>.Records => Identities;
}
