using ZendeskEmulator.CustomFields;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Search;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>Lets searches find users: their keywords, and the search for a word.</summary>
internal static class UserSearch
{
    private static readonly SearchDocuments<UserView> Documents = new(
        [User.Kind, UserIdentity.Schema.Kind, OrganizationMembership.Schema.Kind, GroupMembership.Schema.Kind],
        Find,
        All,
        user => user.User,
        _ => (json, user, links) => UserJson.Write(json, user, links));

    public static readonly SearchType<UserView> Type = new("user", Documents)
    {
        Bare = new([], (term, _) => user => IsIn(term, user), UserTerms.OfWord),
        Keywords =
        [
            Keywords.Words<UserView>("name", user => user.User.Name, UserTerms.OfName),
            new(["email"], (term, _) => user => HasAddress(term, user), UserTerms.OfEmail),
            new(["phone"], (term, _) => user => HasPhone(term, user), UserTerms.OfPhone),
            new(["user"], (term, _) => user => term.Id == user.User.Id || term.Word.IsIn(user.User.Name) || HasAddress(term, user)),
            Keywords.Text<UserView>("role", user => UserJson.NameOf(user.User.Role), UserTerms.OfRole),
            Keywords.Text<UserView>("external_id", user => user.User.ExternalId, UserTerms.OfExternalId),
            Keywords.Texts<UserView>("tags", user => user.User.Tags, UserTerms.OfTag),
            Keywords.Words<UserView>("notes", user => user.User.Notes),
            Keywords.Words<UserView>("details", user => user.User.Details),
            Keywords.Flag<UserView>("is_verified", user => user.Verified),
            Keywords.Flag<UserView>("is_suspended", user => user.User.Suspended),
            Joined(
                ["organization", "organization_id"],
                OrganizationSearch.IdsOf,
                OrganizationMembership.Organization,
                user => user.Memberships),
            Joined(["group", "group_id"], GroupSearch.IdsOf, GroupMembership.Group, user => user.Groups),
        ],
        Fields = User.FieldsOf,
        Values = user => user.User.Fields,
    };

    /// <summary>The search of an autocomplete: the start of a word in the name, or key:value for a user field.</summary>
    // Assumed A-43: autocomplete accepts key:value when the key is that of a field.
    public static SearchQuery ForName(AccountState state, string beginning)
    {
        var colon = beginning.IndexOf(':', StringComparison.Ordinal);
        var isField = colon > 0 && User.FieldsOf(state).Find(beginning[..colon]) is { Inactive: false };
        return SearchQuery.Of(isField
            ? new SearchTerm(
                beginning[..colon].ToLowerInvariant(),
                SearchOperator.Is,
                beginning[(colon + 1)..].Replace("\"", "", StringComparison.Ordinal),
                beginning[(colon + 1)..].StartsWith('"'),
                IsNegated: false)
            : new SearchTerm("name", SearchOperator.Is, beginning, IsPhrase: false, IsNegated: false));
    }

    /// <summary>A term for exactly this value.</summary>
    public static SearchTerm Exactly(string key, string value) => new(key, SearchOperator.Is, value, IsPhrase: true, IsNegated: false)
    {
        IsLiteral = true,
    };

    /// <summary>A phone number. Characters between its digits are ignored.</summary>
    public static SearchQuery ForPhone(string phone) =>
        SearchQuery.Of(new SearchTerm("phone", SearchOperator.Is, phone, IsPhrase: true, IsNegated: false));

    private static bool Find(AccountState state, long id, out UserView user)
    {
        var users = state.Get<UserCollection>();
        var found = users.Find(id);
        user = found is { Deleted: false } ? users.View(found) : default;
        return user.User is { Deleted: false };
    }

    private static SearchIds All(AccountState state)
    {
        var users = state.Get<UserCollection>();
        return new SearchIds(users.Count, () => users.Ascending(0).Select(user => user.Id), IsExact: true);
    }

    /// <summary>
    /// A bare word is searched in the name, addresses, phone and external_id. The start of an address is enough, but a
    /// phrase must equal all of it.
    /// </summary>
    private static bool IsIn(SearchTerm term, in UserView user) =>
        term.Value == "*"
        || term.Word.IsIn(user.User.Name)
        || Array.Exists(user.Identities, identity => term.IsPhrase
            ? term.IsLike(identity.Value)
            : identity.Value.StartsWith(term.Value.TrimEnd('*'), StringComparison.OrdinalIgnoreCase))
        || term.IsLike(user.User.ExternalId)
        || (term.Phone.Digits.Length >= UserTerms.ShortestPhone && term.Phone.Matches(user.Phone));

    private static bool HasAddress(SearchTerm term, in UserView user) =>
        Array.Exists(user.Identities, identity => UserIdentityRules.IsAddress(identity.Type) && term.IsLike(identity.Value))
        || (term.IsNone && user.Email is null);

    private static bool HasPhone(SearchTerm term, in UserView user) =>
        term.Operator == SearchOperator.Is && (term.Phone.Matches(user.Phone) || (term.IsNone && user.Phone is null));

    /// <summary>A keyword that means organizations or groups, and finds their members.</summary>
    /// <param name="idsOf">The ids of the organizations or groups that a term means.</param>
    private static Keyword<UserView> Joined<T>(
        string[] names, Func<SearchTerm, AccountState, HashSet<long>> idsOf, Relation<T> relation, Func<UserView, T[]> memberships)
        where T : UserRecord, IMembership, IHasSchema<T>, new() => new(
        names,
        (term, context) =>
        {
            var ids = idsOf(term, context.State);
            return term.IsNone
                ? user => memberships(user).Length == 0
                : user => Array.Exists(memberships(user), membership => ids.Contains(membership.RelatedId));
        },
        (term, context) =>
        {
            var ids = idsOf(term, context.State);
            var all = context.State.Get<Records<T>>();
            return term.IsNone ? null : new SearchIds(
                ids.Sum(id => (long)all.CountOf(relation, id)),
                () => ids.SelectMany(id => all.Of(relation, id)).Select(membership => membership.UserId));
        });
}
