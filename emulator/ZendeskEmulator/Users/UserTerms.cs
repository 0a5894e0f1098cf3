using ZendeskEmulator.Search;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>
/// The indexes of users for searches: words of names, tags, external_ids, addresses, phones and staff. They are made when a
/// search first needs them.
/// </summary>
internal sealed class UserTerms : IAccountPart<UserTerms>
{
    /// <summary>The fewest digits in a word that are taken for a phone.</summary>
    public const int ShortestPhone = 4;

    private readonly RecordKeys<User> users;
    private readonly RecordKeys<UserIdentity> identities;
    private readonly RecordKeys<User> staff;
    private readonly UserCollection all;
    private readonly Records<UserIdentity> allIdentities;

    private UserTerms(AccountState state)
    {
        all = state.Get<UserCollection>();
        allIdentities = state.Get<Records<UserIdentity>>();
        users = new RecordKeys<User>(all, AddKeys);
        identities = new RecordKeys<UserIdentity>(allIdentities, AddKeys);
        staff = new RecordKeys<User>(all, AddRole);
    }

    public static UserTerms Create(AccountState state) => new(state);

    public static SearchIds? OfName(SearchTerm term, SearchContext context) => Of(context).Words(term);

    public static SearchIds? OfTag(SearchTerm term, SearchContext context) =>
        TextKeys.TagRange(term) is { } range ? SearchIds.InRange(Of(context).users, range) : null;

    /// <summary>A word may be in the name, begin an address, or be an external_id or a phone.</summary>
    public static SearchIds? OfWord(SearchTerm term, SearchContext context)
    {
        var terms = Of(context);
        var beginning = term.IsPhrase ? term.Beginning ?? (term.IsPattern ? null : term.Value) : term.Value.TrimEnd('*');
        return string.IsNullOrEmpty(beginning) || beginning.Contains('*', StringComparison.Ordinal)
            ? null
            : SearchIds.Union(
                terms.Words(term),
                terms.Values(beginning),
                OfExternalId(term, context),
                term.Phone.Digits.Length < ShortestPhone ? SearchIds.None : OfPhone(term, context));
    }

    public static SearchIds? OfEmail(SearchTerm term, SearchContext context) =>
        term.IsNone ? null
        : !term.IsPattern ? SearchIds.Of(context.State.Get<UserCollection>().FindByAddress(term.Value)?.Id)
        : term.Beginning is { } beginning ? Of(context).Values(beginning)
        : null;

    public static SearchIds? OfExternalId(SearchTerm term, SearchContext context) =>
        term.IsNone ? null
        : !term.IsPattern ? SearchIds.Of(context.State.Get<UserCollection>().FindByExternalId(term.Value)?.Id)
        : term.Beginning is { } beginning ? Of(context).ExternalIds(beginning)
        : null;

    public static SearchIds? OfPhone(SearchTerm term, SearchContext context)
    {
        var phone = term.Phone;
        return term.IsNone ? null
            : phone.Digits.Length == 0 ? SearchIds.None
            : !phone.IsOpenAtStart ? Of(context).Phones(TextKind.Digits, phone.Digits)
            : !phone.IsOpenAtEnd ? Of(context).Phones(TextKind.DigitsFromEnd, TextKeys.Reversed(phone.Digits))
            : null;
    }

    /// <summary>Agents and admins are few; end users are all others, whose number is known.</summary>
    public static SearchIds? OfRole(SearchTerm term, SearchContext context) =>
        term.IsPattern || term.IsNone ? null
        : Enum.GetValues<UserRole>().Where(role => term.IsLike(UserJson.NameOf(role))).ToArray() is [var role] ? Of(context).InRole(role)
        : SearchIds.None;

    private static UserTerms Of(SearchContext context) => context.State.Get<UserTerms>();

    private SearchIds InRole(UserRole role)
    {
        var entries = staff.Entries;
        return role == UserRole.EndUser
            ? new SearchIds(
                all.Count - entries.Count,
                () => all.Ascending(0).Where(user => user.Role == UserRole.EndUser).Select(user => user.Id),
                IsExact: true)
            : new SearchIds(
                entries.CountOf((ulong)role, (ulong)role),
                () => entries.Range((ulong)role, (ulong)role).Select(staff.IdOf),
                IsExact: true);
    }

    private SearchIds? Words(SearchTerm term) =>
        TextKeys.WordOf(term) is { } word ? SearchIds.InRange(users, TextKeys.BeginningRange(TextKind.Word, word)) : null;

    private SearchIds ExternalIds(string beginning) => SearchIds.InRange(users, TextKeys.BeginningRange(TextKind.ExternalId, beginning));

    private SearchIds Values(string beginning) => OfIdentities(TextKeys.BeginningRange(TextKind.Identity, beginning));

    private SearchIds? Phones(TextKind kind, string digits)
    {
        var range = TextKeys.BeginningRange(kind, digits);
        return SearchIds.Union(SearchIds.InRange(users, range), OfIdentities(range));
    }

    private SearchIds OfIdentities((ulong First, ulong Last) range) => new(
        identities.Entries.CountOf(range.First, range.Last),
        () => allIdentities.FindAll(identities.Entries.Range(range.First, range.Last).Select(identities.IdOf))
            .Select(identity => identity.UserId));

    private static void AddKeys(User user, List<ulong> keys)
    {
        if (user.Deleted)
        {
            return;
        }
        TextKeys.AddWords(user.Name, keys);
        TextKeys.AddPhone(user.SharedPhone, keys);
        if (user.ExternalId is { } externalId)
        {
            keys.Add(TextKeys.Beginning(TextKind.ExternalId, externalId));
        }
        TextKeys.AddTags(user.Tags, keys);
    }

    private static void AddKeys(UserIdentity identity, List<ulong> keys)
    {
        keys.Add(TextKeys.Beginning(TextKind.Identity, identity.Value));
        if (identity.Type == UserIdentityType.PhoneNumber)
        {
            TextKeys.AddPhone(identity.Value, keys);
        }
    }

    private static void AddRole(User user, List<ulong> keys)
    {
        if (!user.Deleted && user.Role != UserRole.EndUser)
        {
            keys.Add((ulong)user.Role);
        }
    }
}
