namespace Zendesk;

/// <summary>The fields of tickets. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class TicketFieldOperations : ZendeskOperations
{
    private const string Path = "ticket_fields";

    /// <inheritdoc/>
    protected TicketFieldOperations()
    {
    }

    internal TicketFieldOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>The fields, Zendesk's own too, by id.</summary>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The fields, or their pages.</returns>
    public virtual ZendeskList<TicketField> ListAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(Api, "ListTicketFields", Path, TicketFieldListBody.Page, options ?? new ListOptions(), cancellationToken);

    /// <summary>How many fields there are.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual Task<RecordCount> CountAsync(CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("CountTicketFields", $"{Path}/count"), RecordCountBody.One, cancellationToken);

    /// <summary>A field.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ZendeskNotFoundException">No field has this id.</exception>
    public virtual Task<TicketField> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowTicketfield", $"{Path}/{id}"), TicketFieldBody.One, cancellationToken);

    /// <summary>Creates a field. A lost response is not asked for again: that could create two.</summary>
    /// <param name="field">The field; type and title are mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The field would not be valid.</exception>
    public virtual Task<TicketField> CreateAsync(TicketFieldInput field, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Api.ReadAsync(
            ApiRequest.Post("CreateTicketField", Path, field.ToBody("ticket_field")), TicketFieldBody.One, cancellationToken);
    }

    /// <summary>Changes a field: only the assigned values of <paramref name="field"/> are sent.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="field">The values to write; the type never changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No field has this id.</exception>
    /// <exception cref="ZendeskValidationException">The field would not be valid.</exception>
    public virtual Task<TicketField> UpdateAsync(long id, TicketFieldInput field, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Api.ReadAsync(
            ApiRequest.Put("UpdateTicketField", $"{Path}/{id}", field.ToBody("ticket_field")), TicketFieldBody.One, cancellationToken);
    }

    /// <summary>Deletes a field; tickets lose their values of it.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No field has this id.</exception>
    /// <exception cref="ZendeskValidationException">It is one of Zendesk's own that cannot be deleted.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteTicketField", $"{Path}/{id}", cancellationToken);

    /// <summary>The options of a tagger or multiselect field, in their order.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The options, or their pages.</returns>
    /// <exception cref="ZendeskNotFoundException">There is no such field.</exception>
    public virtual ZendeskList<CustomFieldOption> ListOptionsAsync(
        long id, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        FieldOptionCalls.ListAsync(Api, "ListTicketFieldOptions", $"{Path}/{id}", options, cancellationToken);

    /// <summary>
    /// Changes the option with this id, or creates one where no id is given. Without an id a lost response is not asked for
    /// again, since that could create two.
    /// </summary>
    /// <param name="id">The field's id.</param>
    /// <param name="input">The values to write; a new option needs name and value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The option as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">There is no such field, or it has no such option.</exception>
    /// <exception cref="ZendeskValidationException">The option would not be valid, or its value is taken.</exception>
    public virtual Task<CustomFieldOption> CreateOrUpdateOptionAsync(
        long id, CustomFieldOptionInput input, CancellationToken cancellationToken = default) =>
        FieldOptionCalls.CreateOrUpdateAsync(Api, "CreateOrUpdateTicketFieldOption", $"{Path}/{id}", input, cancellationToken);

    /// <summary>Deletes an option.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="optionId">The option's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">There is no such field, or it has no such option.</exception>
    public virtual Task DeleteOptionAsync(long id, long optionId, CancellationToken cancellationToken = default) =>
        FieldOptionCalls.DeleteAsync(Api, "DeleteTicketFieldOption", $"{Path}/{id}", optionId, cancellationToken);
}
