using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// GET /api/v2/organizations: by offset in order of name (recorded), or by cursor in order of id or name.
/// </summary>
internal static class ListOrganizations
{
    public static Response Handle(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page, OrganizationCollection.ByName.Name) is { } badPage)
        {
            return badPage;
        }
        return Page(request, RecordPage<Organization>.Of(
            request.State.Get<OrganizationCollection>(),
            page,
            OrganizationCollection.ByName,
            [OrganizationCollection.ByName]), "/api/v2/organizations.json");
    }

    /// <summary>{"organizations":[…], …}, the form of every list of organizations.</summary>
    public static Response Page(RequestContext request, RecordPage<Organization> page, string path) =>
        new RecordListResponse<Organization>(
            OrganizationJson.ListName,
            page,
            OrganizationJson.WriterIn(request.State),
            path,
            request.Query);
}
