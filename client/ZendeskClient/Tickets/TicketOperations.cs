using System.Globalization;

namespace Zendesk;

/// <summary>Tickets and their comments. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class TicketOperations : ZendeskOperations
{
    private const int RowsPerJob = 100;

    /// <inheritdoc/>
    protected TicketOperations()
    {
    }

    internal TicketOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Tickets by number, read page by page as they are needed.</summary>
    /// <param name="options">Which; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The tickets, or their pages.</returns>
    public virtual ZendeskList<Ticket> ListAsync(TicketListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TicketListOptions();
        var (operation, path) = options.Call;
        return PagedList.ByCursor(Api, operation, path, TicketListBody.Page, options, cancellationToken);
    }

    /// <summary>How many tickets there are.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual Task<RecordCount> CountAsync(CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("CountTickets", "tickets/count"), RecordCountBody.One, cancellationToken);

    /// <summary>A ticket.</summary>
    /// <param name="id">The ticket's number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ticket.</returns>
    /// <exception cref="ZendeskNotFoundException">No ticket has this number, or it is deleted.</exception>
    public virtual Task<Ticket> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowTicket", $"tickets/{id}"), TicketBody.One, cancellationToken);

    /// <summary>Any number of tickets.</summary>
    /// <param name="ids">Their numbers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tickets in the order of the numbers; unknown and deleted ones are left out.</returns>
    public virtual Task<IReadOnlyList<Ticket>> ShowManyAsync(IEnumerable<long> ids, CancellationToken cancellationToken = default) =>
        ShowMany.ByIdAsync(Api, "TicketsShowMany", "tickets/show_many", ids, TicketListBody.Page, ticket => ticket.Id, cancellationToken);

    /// <summary>
    /// Creates a ticket. It is sent with an Idempotency-Key, so that a lost response is asked for again without making a second
    /// ticket.
    /// </summary>
    /// <param name="ticket">The ticket; its comment is mandatory.</param>
    /// <param name="idempotencyKey">A key of the caller's, at most 255 characters: the same one gives the same ticket for two
    /// hours, in another process too. Null, the default: a new key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ticket as it is now.</returns>
    /// <exception cref="ArgumentException">The key is empty, or has a character that no header can have.</exception>
    /// <exception cref="ZendeskValidationException">The ticket would not be valid.</exception>
    public virtual Task<Ticket> CreateAsync(
        TicketInput ticket, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (idempotencyKey is not null)
        {
            CheckKey(idempotencyKey);
        }
        var request = ApiRequest.Post("CreateTicket", "tickets", ticket.ToBody("ticket")) with
        {
            IdempotencyKey = idempotencyKey ?? Guid.NewGuid().ToString("N"),
            IsRepeatable = true,
        };
        return Api.ReadAsync(request, TicketBody.One, cancellationToken);
    }

    /// <summary>Changes a ticket: only the assigned values of <paramref name="ticket"/> are sent.</summary>
    /// <remarks>A lost response to an update with a comment is not asked for again: the comment would be written twice.</remarks>
    /// <param name="id">The ticket's number.</param>
    /// <param name="ticket">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ticket as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No ticket has this number.</exception>
    /// <exception cref="ZendeskValidationException">The ticket would not be valid, or is closed.</exception>
    public virtual Task<Ticket> UpdateAsync(long id, TicketInput ticket, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var body = ticket.ToBody("ticket");
        var request = ApiRequest.Put("UpdateTicket", $"tickets/{id}", body) with { IsRepeatable = ticket.Comment is null };
        return Api.ReadAsync(request, TicketBody.One, cancellationToken);
    }

    /// <summary>Changes a ticket, unless it has changed since it was read.</summary>
    /// <param name="known">The ticket as it was read.</param>
    /// <param name="ticket">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ticket as it is now.</returns>
    /// <exception cref="ZendeskConflictException">The ticket has changed since it was read. Read it again before you update it.</exception>
    /// <exception cref="ArgumentException">The known ticket has no time of its last change.</exception>
    public virtual Task<Ticket> UpdateIfUnchangedAsync(Ticket known, TicketInput ticket, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(ticket);
        var stamp = known.UpdatedAt ?? throw new ArgumentException("The ticket has no UpdatedAt.", nameof(known));
        var request = ApiRequest.Put("UpdateTicket", $"tickets/{known.Id}", ticket.IfUnchangedSince(stamp).ToBody("ticket")) with
        {
            // Performed twice, the second one is refused, although the first was this client's own.
            IsRepeatable = false,
        };
        return Api.ReadAsync(request, TicketBody.One, cancellationToken);
    }

    /// <summary>Deletes a ticket; it can be restored for thirty days.</summary>
    /// <param name="id">The ticket's number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No ticket has this number.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteTicket", $"tickets/{id}", cancellationToken);

    /// <summary>The comments of a ticket, oldest first, read page by page as they are needed.</summary>
    /// <param name="id">The ticket's number.</param>
    /// <param name="options">Which part; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The comments, or their pages.</returns>
    public virtual ZendeskList<TicketComment> ListCommentsAsync(
        long id, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(
            Api, "ListTicketComments", $"tickets/{id}/comments", TicketCommentListBody.Page, options ?? new ListOptions(),
            cancellationToken);

    /// <summary>Takes a job that creates up to a hundred tickets; wait for it with <see cref="JobStatusOperations"/>.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ArgumentException">There are more than a hundred, or one of them is null.</exception>
    public virtual Task<JobStatus> CreateManyAsync(IReadOnlyCollection<TicketInput> tickets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        CheckCount(tickets.Count, nameof(tickets));
        RecordInput.CheckEach(tickets, nameof(tickets));
        return Api.ReadAsync(
            ApiRequest.Post("TicketsCreateMany", "tickets/create_many", RecordInput.ToBody("tickets", tickets)), JobStatusBody.One,
            cancellationToken);
    }

    /// <summary>Takes a job that changes up to a hundred tickets in the same way.</summary>
    /// <param name="ids">Their numbers.</param>
    /// <param name="ticket">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ArgumentException">There are more than a hundred.</exception>
    public virtual Task<JobStatus> UpdateManyAsync(
        IReadOnlyCollection<long> ids, TicketInput ticket, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(ticket);
        CheckCount(ids.Count, nameof(ids));
        var request = ApiRequest.Put("TicketsUpdateMany", $"tickets/update_many?ids={Join(ids)}", ticket.ToBody("ticket")) with
        {
            IsRepeatable = ticket.Comment is null,
        };
        return Api.ReadAsync(request, JobStatusBody.One, cancellationToken);
    }

    /// <summary>Takes a job that deletes up to a hundred tickets.</summary>
    /// <param name="ids">Their numbers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ArgumentException">There are more than a hundred.</exception>
    public virtual Task<JobStatus> DeleteManyAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        CheckCount(ids.Count, nameof(ids));
        return Api.ReadAsync(
            ApiRequest.Delete("BulkDeleteTickets", $"tickets/destroy_many?ids={Join(ids)}"), JobStatusBody.One, cancellationToken);
    }

    /// <summary>Without a key that Zendesk sees, a lost response would be asked for again by creating a second ticket.</summary>
    private static void CheckKey(string idempotencyKey)
    {
        if (string.IsNullOrWhiteSpace(idempotencyKey) || idempotencyKey.Any(letter => letter is < ' ' or > '~'))
        {
            throw new ArgumentException(
                "The key is empty, or has a line break or a letter beyond ASCII, which no header can have.", nameof(idempotencyKey));
        }
    }

    private static string Join(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static void CheckCount(int count, string name)
    {
        if (count is 0 or > RowsPerJob)
        {
            throw new ArgumentException("A job takes 1 to 100 tickets.", name);
        }
    }
}
