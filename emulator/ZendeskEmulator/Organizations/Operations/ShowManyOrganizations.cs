using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// GET /api/v2/organizations/show_many?ids= or external_ids=: in order of name (recorded). Unknown ids are ignored.
/// </summary>
internal static class ShowManyOrganizations
{
    public static Response Handle(RequestContext request)
    {
        if (IdList.Read(request.Query, request.Action, out var list) is { } badList)
        {
            return badList;
        }
        var organizations = request.State.Get<OrganizationCollection>();
        var found = list.Find(organizations.Find, organizations.FindByExternalId);
        return ListOrganizations.Page(
            request,
            RecordPage<Organization>.Of(new FewRecords<Organization>(found), PageRequest.First, OrganizationCollection.ByName, []),
            "/api/v2/organizations/show_many.json");
    }
}
