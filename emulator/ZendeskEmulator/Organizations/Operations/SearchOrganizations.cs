using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// GET /api/v2/organizations/search?external_id= or name=: the organization with exactly this value, ignoring case.
/// </summary>
internal static class SearchOrganizations
{
    public static Response Handle(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var organizations = request.State.Get<OrganizationCollection>();
        Organization? found;
        if (request.Query["external_id"] is { } externalId)
        {
            found = organizations.FindByExternalId(externalId);
        }
        else if (request.Query["name"] is { } name)
        {
            found = organizations.FindByName(name);
        }
        else
        {
            // Assumed A-19: the response to a search without a value.
            return Errors.InvalidAttribute("external_id", "must be present", request.Action);
        }
        Organization[] all = found is null ? [] : [found];
        return ListOrganizations.Page(
            request,
            RecordPage<Organization>.Of(new FewRecords<Organization>(all), page),
            "/api/v2/organizations/search.json");
    }
}
