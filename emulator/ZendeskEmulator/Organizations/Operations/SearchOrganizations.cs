namespace ZendeskEmulator.Organizations.Operations;

/// <summary>SearchOrganizations and AutocompleteOrganizations.</summary>
internal static class SearchOrganizations
{
    private const int Shortest = 2;

    /// <summary>
    /// GET /api/v2/organizations/search?external_id= or name=: the organization with exactly this value, ignoring case.
    /// </summary>
    public static Response Handle(RequestContext request)
    {
        var organizations = request.State.Get<Records<Organization>>();
        Organization? found;
        if (request.Query["external_id"] is { } externalId)
        {
            found = organizations.FindBy(Organization.ByExternalId, externalId);
        }
        else if (request.Query["name"] is { } name)
        {
            found = organizations.FindBy(Organization.ByName, name.AsSpan().Trim());
        }
        else
        {
            // Assumed A-19: the response to a search without a value.
            return Errors.InvalidAttribute("external_id", "must be present", request.Action);
        }
        Organization[] all = found is null ? [] : [found];
        return OrganizationResource.Crud.Lists.Page(request, new FewRecords<Organization>(all));
    }

    /// <summary>
    /// GET /api/v2/organizations/autocomplete?name=: organizations whose name starts with the text, which has at least two
    /// letters.
    /// </summary>
    public static Response Complete(RequestContext request) => request.Query["name"]?.Trim() is { Length: >= Shortest } name
        ? OrganizationResource.Crud.Lists.Page(
            request, new FewRecords<Organization>(OrganizationSearch.StartingWith(request.State, name)))
        : Errors.NameTooShortToComplete;
}
