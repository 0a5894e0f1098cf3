namespace Zendesk;

/// <summary>{"organization":{…}}</summary>
internal sealed record OrganizationBody(Organization? Organization);

/// <summary>{"organizations":[…]}</summary>
internal sealed record OrganizationPage(IReadOnlyList<Organization>? Organizations, PageMeta? Meta) : ICursorPage<Organization>
{
    IReadOnlyList<Organization>? ICursorPage<Organization>.Records => Organizations;
}
