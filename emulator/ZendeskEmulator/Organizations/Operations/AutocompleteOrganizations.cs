namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// GET /api/v2/organizations/autocomplete?name=: organizations whose name starts with the text, which has at least two
/// letters.
/// </summary>
internal static class AutocompleteOrganizations
{
    private const int Shortest = 2;

    public static Response Handle(RequestContext request)
    {
        if (request.Query["name"]?.Trim() is not { Length: >= Shortest } name)
        {
            return Errors.NameTooShortToComplete;
        }
        var found = new FewRecords<Organization>(OrganizationSearch.StartingWith(request.State, name));
        return OrganizationResource.Crud.Lists.Page(request, found);
    }
}
