using ZendeskEmulator.Search;

namespace ZendeskEmulator.Users.Operations;

/// <summary>
/// GET /api/v2/users/autocomplete?name= or phone=, and AutocompleteUsersPost with the same parameters in the body.
/// </summary>
internal static class AutocompleteUsers
{
    private const int ShortestName = 2;

    public static readonly RequestInput<AutocompleteInput> Body = RequestInput<AutocompleteInput>.Body(
        "",
        new BodyShape<AutocompleteInput>()
            .Text("name", (input, value) => input.Name = value)
            .TextOrNumber("phone", (input, value) => input.Phone = value),
        () => new AutocompleteInput());

    public static Response Handle(RequestContext request) =>
        Handle(request, new AutocompleteInput { Name = request.Query["name"], Phone = request.Query["phone"] });

    public static Response Handle(RequestContext request, AutocompleteInput input)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var name = input.Name?.Trim() ?? "";
        if (name.Length < ShortestName && string.IsNullOrWhiteSpace(input.Phone))
        {
            return Errors.NameTooShortToComplete;
        }
        if (SearchQuery.Read(name, out _) is { } badSearch)
        {
            return badSearch;
        }
        var query = name.Length >= ShortestName ? UserSearch.ForName(request.State, name) : UserSearch.ForPhone(input.Phone!);
        var ids = UserSearch.Type.Ids(query, SearchContext.Of(request)).All;
        var found = new FewRecords<User>(request.State.Get<UserCollection>().FindAll(ids));
        return new UserListResponse(request, () => RecordPage<User>.Of(found, page));
    }

    internal sealed class AutocompleteInput
    {
        public string? Name { get; set; }

        public string? Phone { get; set; }
    }
}
