using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>
/// The query of users/search: words, "phrases" and key:value pairs, all of which must match; a minus negates one. Pure.
/// </summary>
internal sealed class UserSearch
{
    // Assumed A-51: longer than any query that a person types, with far more terms.
    private const int LongestQuery = 1_000;
    private const int MaxTerms = 100;

    private readonly List<Term> terms;

    private UserSearch(List<Term> terms) => this.terms = terms;

    /// <summary>
    /// The value of email: or external_id: when the query requires it exactly. Then only one user has to be checked.
    /// </summary>
    public string? ExactEmail => Exact("email");

    public string? ExactExternalId => Exact("external_id");

    /// <summary>Returns an error when a query is too long or has too many terms, else null.</summary>
    public static Error? Check(string query) =>
        query.Length > LongestQuery ? Errors.InvalidSearch("the query is too long")
        : Split(query).Take(MaxTerms + 1).Count() > MaxTerms ? Errors.InvalidSearch("the query has too many terms")
        : null;

    /// <param name="fields">The account's user fields. Their keys are valid keys in the query.</param>
    public static UserSearch Parse(string query, CustomFieldSet fields)
    {
        var terms = new List<Term>();
        foreach (var text in PhonePattern.Join(Split(query)))
        {
            var isNegated = text.Length > 1 && text[0] == '-';
            var body = isNegated ? text[1..] : text;
            var colon = body.IndexOf(':', StringComparison.Ordinal);
            terms.Add(colon > 0 && !body.StartsWith('"')
                ? TermOf(body[..colon].ToLowerInvariant(), body[(colon + 1)..], isNegated, fields)
                : TermOf(null, body, isNegated, fields));
        }
        return new UserSearch(terms);
    }

    /// <summary>
    /// The search of an autocomplete: the start of a word in the name, or key:value for a user field.
    /// </summary>
    // Assumed A-43: autocomplete accepts key:value when the key is that of a field.
    public static UserSearch ForName(string beginning, CustomFieldSet fields)
    {
        var colon = beginning.IndexOf(':', StringComparison.Ordinal);
        return new([colon > 0 && fields.Find(beginning[..colon]) is { Inactive: false }
            ? TermOf(beginning[..colon].ToLowerInvariant(), beginning[(colon + 1)..], isNegated: false, fields)
            : new Term("name", beginning, IsPhrase: false, IsNegated: false)]);
    }

    /// <summary>A phone number. Characters between its digits are ignored.</summary>
    public static UserSearch ForPhone(string phone) => new([new Term("phone", phone, IsPhrase: true, IsNegated: false)]);

    /// <summary>Whether a term asks for the user's organizations.</summary>
    public bool NeedsOrganizations => terms.Exists(term => term.Key is "organization" or "organization_id");

    /// <param name="organizations">The user's organizations, if a term asks for them.</param>
    public bool Matches(in UserView user, IReadOnlyList<Organization> organizations)
    {
        foreach (var term in terms)
        {
            if (Holds(term, user, organizations) == term.IsNegated)
            {
                return false;
            }
        }
        return true;
    }

    private static bool Holds(Term term, in UserView user, IReadOnlyList<Organization> organizations) => term.Key switch
    {
        null => IsIn(term, user),
        "type" => term.Value.Equals("user", StringComparison.OrdinalIgnoreCase),
        "email" => Array.Exists(user.Identities, identity => UserIdentityRules.IsAddress(identity.Type)
            && Like(identity.Value, term.Value)),
        "name" => term.Word.IsIn(user.User.Name),
        "phone" => term.Phone.Matches(user.Phone),
        "role" => Like(UserJson.NameOf(user.User.Role), term.Value),
        "external_id" => Like(user.User.ExternalId, term.Value),
        "organization" or "organization_id" => IsOf(organizations, term.Value),
        "tags" => Array.Exists(user.User.Tags ?? [], tag => Like(tag, term.Value)),
        "notes" => term.Word.IsIn(user.User.Notes ?? ""),
        "details" => term.Word.IsIn(user.User.Details ?? ""),
        // Assumed A-24: a key that is neither Zendesk's nor a field's matches no user.
        _ => term.Field is { } field && HasValue(user.User, field, term),
    };

    /// <summary>
    /// A bare word is searched in the name, addresses, phone and external_id. The start of an address is enough, but a
    /// phrase must equal all of it.
    /// </summary>
    private static bool IsIn(Term term, in UserView user) =>
        term.Word.IsIn(user.User.Name)
        || Array.Exists(user.Identities, identity => term.IsPhrase
            ? Like(identity.Value, term.Value)
            : identity.Value.StartsWith(term.Value.TrimEnd('*'), StringComparison.OrdinalIgnoreCase))
        || Like(user.User.ExternalId, term.Value)
        || (term.Phone.Digits.Length > 3 && term.Phone.Matches(user.Phone));

    /// <summary>
    /// A field of words matches like the name, also by the start of a word. Any other field must match as a whole.
    /// </summary>
    private static bool HasValue(User user, CustomField field, Term term) =>
        CustomFieldTexts.Of(field, user.Fields).Exists(text => Like(text, term.Value) || (field.HasWords && term.Word.IsIn(text)));

    private static bool IsOf(IReadOnlyList<Organization> organizations, string value) =>
        value.Equals("none", StringComparison.OrdinalIgnoreCase)
            ? organizations.Count == 0
            : organizations.Any(organization => Like(organization.Name, value) || $"{organization.Id}" == value);

    /// <summary>
    /// Compares ignoring case. With a star at the end the text must start with the pattern, with a star in front it
    /// must end with it.
    /// </summary>
    private static bool Like(string? text, string pattern)
    {
        if (text is null)
        {
            return false;
        }
        if (pattern.EndsWith('*'))
        {
            return text.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase);
        }
        return pattern.StartsWith('*')
            ? text.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : text.Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Splits at blanks outside quotes.</summary>
    private static IEnumerable<string> Split(string query)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= query.Length; i++)
        {
            if (i < query.Length && query[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            if (i == query.Length || (!isQuoted && char.IsWhiteSpace(query[i])))
            {
                if (i > start)
                {
                    yield return query[start..i];
                }
                start = i + 1;
            }
        }
    }

    private static Term TermOf(string? key, string text, bool isNegated, CustomFieldSet fields) =>
        new(key, text.Replace("\"", "", StringComparison.Ordinal), text.StartsWith('"'), isNegated)
        {
            Field = key is not null && fields.Find(key) is { Inactive: false } field ? field : null,
        };

    private string? Exact(string key) =>
        terms.Find(term => term.Key == key && !term.IsNegated && !term.Value.Contains('*', StringComparison.Ordinal))?.Value;

    private sealed record Term(string? Key, string Value, bool IsPhrase, bool IsNegated)
    {
        /// <summary>The value as a word to find in texts.</summary>
        public SearchWord Word { get; } = new(Value, IsPhrase);

        /// <summary>The value as a phone number.</summary>
        public PhonePattern Phone { get; } = PhonePattern.Of(Value);

        /// <summary>The user field of the key. Zendesk's own keys take precedence.</summary>
        public CustomField? Field { get; init; }
    }
}
