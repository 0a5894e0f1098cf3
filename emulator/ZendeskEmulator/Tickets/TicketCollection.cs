using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;
using ZendeskEmulator.SatisfactionRatings;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// The tickets of an account: by number, in the orders of lists, and by CCs and followers. Deleted tickets are not
/// listed.
/// </summary>
internal sealed class TicketCollection : RecordCollection<Ticket>, IAccountPart<TicketCollection>
{
    public static readonly SortKey<Ticket> ByUpdatedAt = new(
        "updated_at", ticket => ticket.UpdatedAt.ToString("s", CultureInfo.InvariantCulture));
    public static readonly SortKey<Ticket> ByStatus = new("status", ticket => ((int)ticket.Status).ToString(CultureInfo.InvariantCulture));
    public static readonly SortKey<Ticket> BySubject = new("subject", ticket => ticket.Subject?.ToUpperInvariant() ?? "");
    public static readonly SortKey<Ticket> ByRequester = new("requester", ticket => KeyOf(ticket.RequesterId));
    public static readonly SortKey<Ticket> ByAssignee = new("assignee", ticket => KeyOf(ticket.AssigneeId));
    public static readonly SortKey<Ticket> ByGroup = new("group", ticket => KeyOf(ticket.GroupId));
    public static readonly SortKey<Ticket> ByOrganization = new("organization", ticket => KeyOf(ticket.OrganizationId));
    public static readonly SortKey<Ticket> ByExternalId = new("external_id", ticket => ticket.ExternalId ?? "");

    private readonly IdTable<Ticket> byNumber = new(0, static _ => true);
    private readonly ManyIndex<long> byEmailCc = new();
    private readonly ManyIndex<long> byFollower = new();
    private readonly ManyIndex<long> byProblem = new();
    private readonly TicketAuditCollection audits;
    private readonly Records<SatisfactionRating> ratings;
    private readonly TicketWatch watch;
    private readonly AccountState state;
    private long lastNumber;

    private TicketCollection(AccountState state)
        : base(state, ByUpdatedAt, ByStatus, BySubject, ByRequester, ByAssignee, ByGroup, ByOrganization, ByExternalId)
    {
        this.state = state;
        audits = state.Get<TicketAuditCollection>();
        ratings = state.Get<Records<SatisfactionRating>>();
        watch = state.Get<TicketWatch>();
    }

    public static TicketCollection Create(AccountState state) => new(state);

    /// <summary>The number that the first new ticket of a write gets. Use it in the account's turn.</summary>
    public long NextNumber => Volatile.Read(ref lastNumber) + 1;

    /// <summary>The deleted tickets that can be restored.</summary>
    public IRecordSource<Ticket> Deleted => new FilteredRecords<Ticket>(WithUnlisted, ticket => ticket.Deletion is { Purged: false });

    /// <summary>All tickets, also deleted and purged ones.</summary>
    public IRecordSource<Ticket> All => WithUnlisted;

    /// <summary>The ticket of a number, also a deleted one.</summary>
    public Ticket? FindAny(long number) => byNumber.Find(number);

    /// <summary>The ticket of a number; null when it is deleted.</summary>
    public Ticket? FindNumber(long number) => byNumber.Find(number) is { IsDeleted: false } ticket ? ticket : null;

    /// <summary>The tickets with a value in one of the orders, such as those of a requester.</summary>
    public IRecordSource<Ticket> Of(SortKey<Ticket> sort, long id) => OfKey(sort, KeyOf(id));

    public IRecordSource<Ticket> OfEmailCc(long userId) => Present(byEmailCc.Of(userId));

    public IRecordSource<Ticket> OfFollower(long userId) => Present(byFollower.Of(userId));

    /// <summary>The number of a requester's tickets that are not solved.</summary>
    public int OpenOf(long userId) => Of(ByRequester, userId).Ascending(0).Count(ticket => ticket.Status < TicketStatus.Solved);

    /// <summary>Whether a requester has tickets that are not closed.</summary>
    public bool HasUnclosed(long userId) =>
        Count > 0 && Of(ByRequester, userId).Ascending(0).Any(ticket => ticket.Status != TicketStatus.Closed);

    public IRecordSource<Ticket> IncidentsOf(long number) => Present(byProblem.Of(number));

    public bool HasIncidents(long number) => !byProblem.Of(number).IsEmpty;

    /// <summary>A ticket with what responses show beside its own values.</summary>
    public TicketView View(Ticket ticket)
    {
        var ofTicket = audits.Of(ticket.Number);
        var first = Array.Find(ofTicket, audit => audit.Comment is not null)?.Comment;
        return new TicketView(
            ticket,
            first?.Body,
            ticket.Type == TicketWords.Problem && HasIncidents(ticket.Number),
            ticket.RatingId == 0 ? null : ratings.Find(ticket.RatingId));
    }

    protected override bool IsListed(Ticket record) => !record.IsDeleted;

    protected override void Index(Ticket? before, Ticket? after)
    {
        var ticket = (after ?? before)!;
        byNumber.Set(ticket.Number, after);
        // Only a snapshot takes tickets away altogether; their numbers are given again.
        Volatile.Write(ref lastNumber, after is not null ? Math.Max(lastNumber, ticket.Number)
            : byNumber.Descending(long.MaxValue).FirstOrDefault()?.Number ?? 0);
        Move(byEmailCc, before?.EmailCcIds, after?.EmailCcIds, ticket.Id);
        Move(byFollower, before?.FollowerIds, after?.FollowerIds, ticket.Id);
        TagCounts.Move(state, TagsOf(before), TagsOf(after));
        Move(byProblem, ProblemOf(before), ProblemOf(after), ticket.Id);
        watch.Changed?.Invoke();
    }

    private static string[]? TagsOf(Ticket? ticket) => ticket is { IsDeleted: false } ? ticket.Tags : null;

    private static long[]? ProblemOf(Ticket? ticket) => ticket is { ProblemId: not 0, IsDeleted: false } ? [ticket.ProblemId] : null;

    private static void Move(ManyIndex<long> index, long[]? before, long[]? after, long id)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }
        foreach (var key in before ?? [])
        {
            index.Remove(key, id);
        }
        foreach (var key in after ?? [])
        {
            index.Add(key, id);
        }
    }

    private FewRecords<Ticket> Present(IEnumerable<long> ids) =>
        new(ids.Select(Find).OfType<Ticket>().Where(ticket => !ticket.IsDeleted));

    /// <summary>Ids have 13 digits, numbers fewer: as texts of one length they sort as they count.</summary>
    private static string KeyOf(long id) => id.ToString("D13", CultureInfo.InvariantCulture);
}

/// <summary>A ticket with what follows from other records.</summary>
/// <param name="Description">The text of the first comment.</param>
/// <param name="Rating">Null until the requester has rated the ticket.</param>
internal readonly record struct TicketView(Ticket Ticket, string? Description, bool HasIncidents, SatisfactionRating? Rating);
