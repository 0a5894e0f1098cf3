namespace Zendesk;

/// <summary>{"organization":{…}}</summary>
internal sealed record OrganizationBody(Organization? Organization)
{
    public static readonly BodyReader<Organization> One = BodyReader.Of(ZendeskJson.Default.OrganizationBody, body => body.Organization);
}

/// <summary>{"organizations":[…]} with the keys of both ways of paging.</summary>
internal sealed record OrganizationListBody(IReadOnlyList<Organization>? Organizations, PageMeta? Meta, string? NextPage)
{
    public static readonly BodyReader<ListBody<Organization>> Page =
        BodyReader.Of(
            ZendeskJson.Default.OrganizationListBody,
            body => ListBody<Organization>.Of(body.Organizations, body.Meta, body.NextPage));
}
