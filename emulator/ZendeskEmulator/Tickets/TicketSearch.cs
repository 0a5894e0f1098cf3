using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Search;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// Lets searches find tickets (facts-tickets §9): their keywords, their indexes, and the texts in which a word is searched.
/// </summary>
internal sealed class TicketSearch : IAccountPart<TicketSearch>
{
    private const string CustomField = "custom_field_";

    private static readonly SearchDocuments<TicketView> Documents = new(
        [Ticket.Kind],
        Find,
        state => IdsOf(state.Get<TicketCollection>()),
        view => view.Ticket,
        state => new TicketJson(state.Get<TicketSetupCache>().Present).Write);

    public static readonly SearchType<TicketView> Type = new("ticket", Documents)
    {
        Bare = new([], TicketSearchTexts.OfWord, NumberOf),
        Keywords =
        [
            Ranked("status", view => (int)view.Ticket.Status, text => (int?)TicketWords.StatusOf(text)),
            Ranked(
                "priority",
                view => TicketWords.RankOf(view.Ticket.Priority),
                text => TicketWords.RankOf(text) is > 0 and var rank ? rank : null),
            Keywords.Text<TicketView>("ticket_type", view => view.Ticket.Type),
            Keywords.Words<TicketView>("subject", view => view.Ticket.Subject),
            Keywords.Words<TicketView>("description", view => view.Description),
            new(["comment"], TicketSearchTexts.OfComment),
            Keywords.Texts<TicketView>("tags", view => view.Ticket.Tags, OfTag),
            Keywords.Text<TicketView>("external_id", view => view.Ticket.ExternalId),
            Keywords.Text<TicketView>("via", view => view.Ticket.Via?.Channel ?? "api"),
            Keywords.Text<TicketView>("recipient", view => view.Ticket.Recipient),
            Person("requester", ticket => [ticket.RequesterId], TicketCollection.ByRequester),
            Person("submitter", ticket => [ticket.SubmitterId]),
            Person("assignee", ticket => [ticket.AssigneeId], TicketCollection.ByAssignee),
            Person("cc", ticket => ticket.CollaboratorIds),
            new(["commenter"], TicketSearchTexts.OfCommenter),
            Related(
                ["organization", "organization_id"],
                ticket => ticket.OrganizationId,
                OrganizationSearch.IdsOf,
                TicketCollection.ByOrganization),
            Related(["group", "group_id"], ticket => ticket.GroupId, GroupSearch.IdsOf, TicketCollection.ByGroup),
            Related(["brand", "brand_id"], ticket => ticket.BrandId, TicketSearchTexts.BrandsOf),
            Related(["form", "ticket_form_id"], ticket => ticket.FormId, TicketSearchTexts.FormsOf),
            new(["fieldvalue"], TicketSearchTexts.OfFieldValue),
            new(["has_attachment"], TicketSearchTexts.HasAttachment),
            Keywords.Flag<TicketView>("has_incidents", view => view.HasIncidents),
            Keywords.Text<TicketView>("satisfaction", view => view.Rating?.Score),
            new(["due_date", "due_at"], OfDueDate),
            new(["solved"], TicketSearchTexts.OfSolved),
        ],
        Other = OfCustomField,
        Sort = name => name switch
        {
            "status" => view => (int)view.Ticket.Status,
            "priority" => view => TicketWords.RankOf(view.Ticket.Priority),
            "ticket_type" => view => view.Ticket.Type?[0] ?? 0,
            _ => null,
        },
    };

    private readonly RecordKeys<Ticket> tags;

    private TicketSearch(AccountState state) =>
        tags = new RecordKeys<Ticket>(state.Get<TicketCollection>(), static (ticket, keys) => TextKeys.AddTags(ticket.Tags, keys));

    public static TicketSearch Create(AccountState state) => new(state);

    /// <summary>The ids of all tickets that may have a tag.</summary>
    public static SearchIds IdsOfTag(AccountState state, string tag)
    {
        var key = TextKeys.Whole(TextKind.Tag, tag);
        return SearchIds.InRange(state.Get<TicketSearch>().tags, (key, key));
    }

    private static bool Find(AccountState state, long id, out TicketView view)
    {
        var tickets = state.Get<TicketCollection>();
        view = tickets.Find(id) is { IsDeleted: false } ticket ? tickets.View(ticket) : default;
        return view.Ticket is not null;
    }

    private static SearchIds IdsOf(IRecordSource<Ticket> tickets) =>
        new(tickets.Count, () => tickets.Ascending(0).Select(ticket => ticket.Id), IsExact: true);

    /// <summary>A bare number is the ticket of that number.</summary>
    private static SearchIds? NumberOf(SearchTerm term, SearchContext context) =>
        term.Id is { } number && context.State.Get<TicketCollection>().FindNumber(number) is { } ticket ? SearchIds.Of(ticket.Id) : null;

    private static SearchIds? OfTag(SearchTerm term, SearchContext context) =>
        TextKeys.TagRange(term) is { } range ? SearchIds.InRange(context.State.Get<TicketSearch>().tags, range) : null;

    /// <summary>Values in an order: status&lt;solved, priority&gt;normal.</summary>
    private static Keyword<TicketView> Ranked(
        string name, Func<TicketView, int> rank, Func<string, int?> rankOf) => new([name], (term, _) =>
        rankOf(term.Value.ToLowerInvariant()) is { } known ? view => term.Holds(rank(view).CompareTo(known))
            : term.IsNone ? view => rank(view) == 0
            : Keywords.Never);

    /// <summary>A person by id, name or address, "me", or none.</summary>
    private static Keyword<TicketView> Person(string name, Func<Ticket, long[]> idsOf, SortKey<Ticket>? order = null) => new(
        [name],
        (term, context) =>
        {
            if (term.IsNone)
            {
                return view => Array.TrueForAll(idsOf(view.Ticket), id => id == 0);
            }
            var ids = TicketSearchTexts.PeopleOf(term, context);
            return view => Array.Exists(idsOf(view.Ticket), ids.Contains);
        },
        order is null ? null : (term, context) => IdsOf(term.IsNone ? [0] : TicketSearchTexts.PeopleOf(term, context), order, context));

    private static Keyword<TicketView> Related(
        string[] names, Func<Ticket, long> idOf, Func<SearchTerm, AccountState, HashSet<long>> find, SortKey<Ticket>? order = null) => new(
        names,
        (term, context) =>
        {
            var ids = term.IsNone ? [0] : find(term, context.State);
            return view => ids.Contains(idOf(view.Ticket));
        },
        order is null ? null : (term, context) => IdsOf(term.IsNone ? [0] : find(term, context.State), order, context));

    private static SearchIds IdsOf(HashSet<long> ids, SortKey<Ticket> order, SearchContext context)
    {
        var tickets = context.State.Get<TicketCollection>();
        return new SearchIds(
            ids.Sum(id => (long)tickets.Of(order, id).Count),
            () => ids.SelectMany(id => tickets.Of(order, id).Ascending(0)).Select(ticket => ticket.Id));
    }

    private static SearchCondition<TicketView> OfDueDate(SearchTerm term, SearchContext context) =>
        term.IsNone ? view => view.Ticket.DueAt is null
        : SearchTime.Read(term.Value, context.Now) is { } time ? view => view.Ticket.DueAt is { } due && time.Holds(term.Operator, due)
        : Keywords.Never;

    private static SearchCondition<TicketView>? OfCustomField(SearchTerm term, SearchContext context)
    {
        if (!term.Key!.StartsWith(CustomField, StringComparison.Ordinal)
            || !long.TryParse(term.Key.AsSpan(CustomField.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || context.State.Get<TicketSetupCache>().Present.Field(id) is not { IsCustom: true } field)
        {
            return null;
        }
        return view => TicketSearchTexts.Holds(term, TicketFieldValues.Show(field, view.Ticket.Fields));
    }
}
