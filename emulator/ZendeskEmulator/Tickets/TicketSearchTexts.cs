using ZendeskEmulator.Accounts;
using ZendeskEmulator.Brands;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Search;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.TicketForms;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets;

/// <summary>The texts besides a ticket's own values that searches compare: comments, people, brands and forms.</summary>
internal static class TicketSearchTexts
{
    /// <summary>A bare word is looked for in subject and comments; a number is the ticket's own.</summary>
    public static SearchCondition<TicketView> OfWord(SearchTerm term, SearchContext context)
    {
        var audits = context.State.Get<TicketAuditCollection>();
        if (term.Id is { } number && context.State.Get<TicketCollection>().FindNumber(number) is not null)
        {
            return view => view.Ticket.Number == number;
        }
        return view => term.Value == "*"
            || (view.Ticket.Subject is { } subject && term.Word.IsIn(subject))
            || term.IsLike(view.Ticket.ExternalId)
            || HasComment(audits, view, context, comment => term.Word.IsIn(comment.Body));
    }

    public static SearchCondition<TicketView> OfComment(SearchTerm term, SearchContext context)
    {
        var audits = context.State.Get<TicketAuditCollection>();
        return view => HasComment(audits, view, context, comment => Keywords.FindsIn(term, comment.Body));
    }

    public static SearchCondition<TicketView> OfCommenter(SearchTerm term, SearchContext context)
    {
        var (audits, ids) = (context.State.Get<TicketAuditCollection>(), PeopleOf(term, context));
        return view => HasComment(audits, view, context, comment => ids.Contains(comment.AuthorId));
    }

    public static SearchCondition<TicketView> HasAttachment(SearchTerm term, SearchContext context)
    {
        var audits = context.State.Get<TicketAuditCollection>();
        return view =>
            term.IsLike(HasComment(audits, view, context, comment => comment.Attachments is not null) ? "true" : "false");
    }

    public static SearchCondition<TicketView> OfSolved(SearchTerm term, SearchContext context)
    {
        var audits = context.State.Get<TicketAuditCollection>();
        return SearchTime.Read(term.Value, context.Now) is { } time
            ? view => TicketMetric.Of(view.Ticket, audits.Of(view.Ticket.Number), hours: null).SolvedAt is { } solved
                && time.Holds(term.Operator, solved)
            : Keywords.Never;
    }

    /// <summary>Any custom field with the value.</summary>
    public static SearchCondition<TicketView> OfFieldValue(SearchTerm term, SearchContext context)
    {
        var setup = context.State.Get<TicketSetupCache>().Present;
        return view => Array.Exists(setup.Custom, field => Holds(term, TicketFieldValues.Show(field, view.Ticket.Fields)));
    }

    /// <summary>Whether a shown value of a field is the term's.</summary>
    public static bool Holds(SearchTerm term, object? value) => value switch
    {
        null => term.IsNone,
        bool flag => term.IsLike(flag ? "true" : "false"),
        string[] texts => Array.Exists(texts, term.IsLike),
        var text => term.IsLike((string)text),
    };

    /// <summary>The users that a term means: the caller, an id, an address, or words of a name.</summary>
    public static HashSet<long> PeopleOf(SearchTerm term, SearchContext context)
    {
        if (term.Value.Equals("me", StringComparison.OrdinalIgnoreCase) && !term.IsPhrase)
        {
            return [context.CallerId];
        }
        if (term.Id is { } id)
        {
            return [id];
        }
        var users = context.State.Get<UserCollection>();
        if (users.FindByAddress(term.Value) is { } known)
        {
            return [known.Id];
        }
        var query = SearchQuery.Of(term with { Key = "name" });
        return [.. UserSearch.Type.Ids(query, context).All];
    }

    private static bool HasComment(
        TicketAuditCollection audits, TicketView view, SearchContext context, Predicate<TicketComment> holds) => Array.Exists(
            audits.Of(view.Ticket.Number),
            audit => audit.Comment is { } comment && (comment.Public || !context.IsOfEndUser) && holds(comment));

    public static HashSet<long> BrandsOf(SearchTerm term, AccountState state) => SchemaDocuments<Brand>.IdsOf(
        term, state.Get<Records<Brand>>().WithUnlisted, brand => brand.Name, brand => brand.Subdomain);

    public static HashSet<long> FormsOf(SearchTerm term, AccountState state) => SchemaDocuments<TicketForm>.IdsOf(
        term, state.Get<Records<TicketForm>>(), form => form.Name);
}
