namespace Zendesk;

/// <summary>
/// The records that changed since a time, including deleted ones, for copies of an account. Only admins may call it. Zendesk
/// leaves the last minute out; a later enumeration continues at the last page's
/// <see cref="ZendeskPage{T}.ResumeToken"/>. Each call fails with
/// a <see cref="ZendeskException"/>.
/// </summary>
public class IncrementalExportOperations : ZendeskOperations
{
    /// <inheritdoc/>
    protected IncrementalExportOperations()
    {
    }

    internal IncrementalExportOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Changed users, in the order of their last change. A deleted one has <see cref="User.Active"/> false.</summary>
    /// <param name="options">Where to begin; null for all users.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The users, or their pages, until there are no more for now.</returns>
    public virtual ZendeskList<User> UsersAsync(IncrementalExportOptions? options = null, CancellationToken cancellationToken = default) =>
        Read(
            "IncrementalUserExportCursor",
            "incremental/users/cursor",
            "cursor",
            UserExportBody.Page,
            user => (user.Id, user.UpdatedAt),
            options ?? new IncrementalExportOptions(),
            cancellationToken);

    /// <summary>Changed tickets, in the order of their last change. A deleted one has the status deleted.</summary>
    /// <param name="options">Where to begin; null for all tickets.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The tickets, or their pages, until there are no more for now.</returns>
    public virtual ZendeskList<Ticket> TicketsAsync(
        IncrementalExportOptions? options = null, CancellationToken cancellationToken = default) =>
        Read(
            "IncrementalTicketExportCursor",
            "incremental/tickets/cursor",
            "cursor",
            TicketExportBody.Page,
            ticket => (ticket.Id, ticket.GeneratedTimestamp),
            options ?? new IncrementalExportOptions(),
            cancellationToken);

    /// <summary>Changed organizations, in the order of their last change. A deleted one has <see cref="Organization.DeletedAt"/>.</summary>
    /// <param name="options">Where to begin; null for all organizations.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The organizations, or their pages, until there are no more for now. Zendesk begins a page with the last second
    /// of the previous one; unchanged records are returned once.</returns>
    public virtual ZendeskList<Organization> OrganizationsAsync(
        IncrementalExportOptions? options = null,
        CancellationToken cancellationToken = default) => Read(
            "IncrementalOrganizationExport",
            "incremental/organizations",
            "start_time",
            OrganizationExportBody.Page,
            organization => (organization.Id, organization.UpdatedAt),
            options ?? new IncrementalExportOptions(),
            cancellationToken);

    /// <param name="parameter">The query parameter that takes the token.</param>
    private DistinctList<T> Read<T>(
        string operation,
        string path,
        string parameter,
        BodyReader<ExportBody<T>> reader,
        Func<T, object> keyOf,
        IncrementalExportOptions options,
        CancellationToken cancellationToken)
    {
        options.Check();
        return new DistinctList<T>(
            new PagedList<T>(
                async (token, cancellation) =>
                {
                    var query = new ListQuery();
                    _ = token is null ? query.Add("start_time", options.Since.ToUnixTimeSeconds()) : query.Add(parameter, token);
                    query.Add("per_page", options.PageSize);
                    var body = await Api.ReadAsync(ApiRequest.Get(operation, path + query), reader, cancellation).ConfigureAwait(false);
                    return new PageRead<T>(new ZendeskPage<T>(body.Records, body.Next), body.IsEnd);
                },
                options.ResumeToken,
                cancellationToken),
            keyOf);
    }
}
