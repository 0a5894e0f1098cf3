namespace Zendesk;

/// <summary>The forms of tickets. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class TicketFormOperations : ZendeskOperations
{
    private const string Path = "ticket_forms";

    /// <inheritdoc/>
    protected TicketFormOperations()
    {
    }

    internal TicketFormOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>The forms.</summary>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The forms, or their pages.</returns>
    public virtual ZendeskList<TicketForm> ListAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(Api, "ListTicketForms", Path, TicketFormListBody.Page, options ?? new ListOptions(), cancellationToken);

    /// <summary>A form.</summary>
    /// <param name="id">The form's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ZendeskNotFoundException">No form has this id.</exception>
    public virtual Task<TicketForm> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowTicketForm", $"{Path}/{id}"), TicketFormBody.One, cancellationToken);

    /// <summary>Creates a form. A lost response is not asked for again: that could create two.</summary>
    /// <param name="form">The form; its name is mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The form as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The form would not be valid.</exception>
    public virtual Task<TicketForm> CreateAsync(TicketFormInput form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Api.ReadAsync(ApiRequest.Post("CreateTicketForm", Path, form.ToBody("ticket_form")), TicketFormBody.One, cancellationToken);
    }

    /// <summary>Changes a form: only the assigned values of <paramref name="form"/> are sent.</summary>
    /// <param name="id">The form's id.</param>
    /// <param name="form">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The form as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No form has this id.</exception>
    /// <exception cref="ZendeskValidationException">The form would not be valid.</exception>
    public virtual Task<TicketForm> UpdateAsync(long id, TicketFormInput form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Api.ReadAsync(
            ApiRequest.Put("UpdateTicketForm", $"{Path}/{id}", form.ToBody("ticket_form")), TicketFormBody.One, cancellationToken);
    }

    /// <summary>Copies a form. A lost response is not asked for again: that could create two.</summary>
    /// <param name="id">The form's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ZendeskNotFoundException">No form has this id.</exception>
    public virtual Task<TicketForm> CloneAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Post("CloneTicketForm", $"{Path}/{id}/clone", "{}"u8.ToArray()), TicketFormBody.One, cancellationToken);

    /// <summary>Deletes a form.</summary>
    /// <param name="id">The form's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No form has this id.</exception>
    /// <exception cref="ZendeskValidationException">It is the default form.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteTicketForm", $"{Path}/{id}", cancellationToken);

    /// <summary>Puts forms first, in this order; the others follow as they were.</summary>
    /// <param name="ids">The forms' ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once they are in order.</returns>
    public virtual Task ReorderAsync(IEnumerable<long> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var request = ApiRequest.Put("ReorderTicketForms", $"{Path}/reorder", JsonBody.Of("ticket_form_ids", ids));
        return Api.SendAsync(request, BodyReader.Nothing, cancellationToken);
    }
}
