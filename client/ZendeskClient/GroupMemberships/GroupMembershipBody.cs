namespace Zendesk;

/// <summary>{"group_membership":{…}}</summary>
internal sealed record GroupMembershipBody(GroupMembership? GroupMembership)
{
    public static readonly BodyReader<GroupMembership> One =
        BodyReader.Of(ZendeskJson.Default.GroupMembershipBody, body => body.GroupMembership);
}

/// <summary>{"group_memberships":[…]}</summary>
internal sealed record GroupMembershipListBody(IReadOnlyList<GroupMembership>? GroupMemberships, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<GroupMembership>> Page = BodyReader.Of(
        ZendeskJson.Default.GroupMembershipListBody, body => ListBody<GroupMembership>.Of(body.GroupMemberships, body.Meta));
}
