using ZendeskEmulator.Search;

namespace ZendeskEmulator.Organizations;

/// <summary>Lets searches find organizations: their keywords, their indexes, and the texts in which a word is searched.</summary>
internal sealed class OrganizationSearch : IAccountPart<OrganizationSearch>
{
    public static readonly SearchType<Organization> Type = new("organization", SchemaDocuments<Organization>.All)
    {
        Bare = new([], (term, _) => organization => IsIn(term, organization), OfWord),
        Keywords =
        [
            Keywords.Words<Organization>("name", organization => organization.Name, OfName),
            Keywords.Text<Organization>("external_id", organization => organization.ExternalId, OfExternalId),
            Keywords.Texts<Organization>("tags", organization => organization.Tags, OfTag),
            Keywords.Texts<Organization>("domain_names", organization => organization.DomainNames),
            Keywords.Words<Organization>("notes", organization => organization.Notes),
            Keywords.Words<Organization>("details", organization => organization.Details),
        ],
        Fields = Organization.FieldsOf,
        Values = organization => organization.Fields,
    };

    private readonly RecordKeys<Organization> terms;

    private OrganizationSearch(AccountState state) => terms = new RecordKeys<Organization>(state.Get<Records<Organization>>(), AddKeys);

    public static OrganizationSearch Create(AccountState state) => new(state);

    /// <summary>The organizations that a term means: by name, also with a wildcard, or by id.</summary>
    public static HashSet<long> IdsOf(SearchTerm term, AccountState state)
    {
        var organizations = state.Get<Records<Organization>>();
        var found = new HashSet<long>();
        if (term.Id is { } id)
        {
            found.Add(id);
        }
        if (term.IsPattern)
        {
            found.UnionWith(organizations.Ascending(0).Where(organization => term.IsLike(organization.Name)).Select(known => known.Id));
        }
        else if (term.Operator == SearchOperator.Is && organizations.FindBy(Organization.ByName, term.Value) is { } named)
        {
            found.Add(named.Id);
        }
        return found;
    }

    /// <summary>The organizations whose name starts with a text of at least a letter.</summary>
    public static IEnumerable<Organization> StartingWith(AccountState state, string name) => state.Get<Records<Organization>>()
        .FindAll(state.Get<OrganizationSearch>().InRange(TextKeys.BeginningRange(TextKind.Word, name)).InOrder())
        .Where(organization => organization.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsIn(SearchTerm term, Organization organization) =>
        term.Value == "*" || term.Word.IsIn(organization.Name) || term.IsLike(organization.ExternalId);

    private static SearchIds? OfWord(SearchTerm term, SearchContext context) =>
        SearchIds.Union(OfName(term, context), OfExternalId(term, context));

    private static SearchIds? OfName(SearchTerm term, SearchContext context) =>
        TextKeys.WordOf(term) is { } word ? Of(context).InRange(TextKeys.BeginningRange(TextKind.Word, word)) : null;

    private static SearchIds? OfExternalId(SearchTerm term, SearchContext context) =>
        term.IsNone ? null
        : !term.IsPattern ? SearchIds.Of(context.State.Get<Records<Organization>>().FindBy(Organization.ByExternalId, term.Value)?.Id)
        : term.Beginning is { } beginning ? Of(context).InRange(TextKeys.BeginningRange(TextKind.ExternalId, beginning))
        : null;

    private static SearchIds? OfTag(SearchTerm term, SearchContext context) =>
        TextKeys.TagRange(term) is { } range ? Of(context).InRange(range) : null;

    private static OrganizationSearch Of(SearchContext context) => context.State.Get<OrganizationSearch>();

    private static void AddKeys(Organization organization, List<ulong> keys)
    {
        TextKeys.AddWords(organization.Name, keys);
        TextKeys.AddTags(organization.Tags, keys);
        if (organization.ExternalId is { } externalId)
        {
            keys.Add(TextKeys.Beginning(TextKind.ExternalId, externalId));
        }
    }

    private SearchIds InRange((ulong First, ulong Last) range) => SearchIds.InRange(terms, range);
}
