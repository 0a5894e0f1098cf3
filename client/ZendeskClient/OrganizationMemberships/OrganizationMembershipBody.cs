namespace Zendesk;

/// <summary>{"organization_membership":{…}}</summary>
internal sealed record OrganizationMembershipBody(OrganizationMembership? OrganizationMembership)
{
    public static readonly BodyReader<OrganizationMembership> One =
        BodyReader.Of(ZendeskJson.Default.OrganizationMembershipBody, body => body.OrganizationMembership);
}

/// <summary>{"organization_memberships":[…]}</summary>
internal sealed record OrganizationMembershipListBody(IReadOnlyList<OrganizationMembership>? OrganizationMemberships, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<OrganizationMembership>> Page = BodyReader.Of(
        ZendeskJson.Default.OrganizationMembershipListBody,
        body => ListBody<OrganizationMembership>.Of(body.OrganizationMemberships, body.Meta));
}
