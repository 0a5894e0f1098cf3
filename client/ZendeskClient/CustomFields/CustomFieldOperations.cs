namespace Zendesk;

/// <summary>The custom fields of users, or of organizations. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class CustomFieldOperations : ZendeskOperations
{
    private readonly CustomFieldResource? resource;

    /// <inheritdoc/>
    protected CustomFieldOperations()
    {
    }

    internal CustomFieldOperations(ZendeskApi api, CustomFieldResource resource)
        : base(api) => this.resource = resource;

    private CustomFieldResource Resource =>
        resource ?? throw new NotSupportedException("This object has no account: override the members that are called.");

    /// <summary>The fields.</summary>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The fields, or their pages.</returns>
    public virtual ZendeskList<CustomField> ListAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(Api, $"List{Resource.Name}s", Resource.Path, CustomFieldListBody.Page, options
            ?? new ListOptions(), cancellationToken);

    /// <summary>A field; a deleted one too, with <see cref="CustomField.Active"/> false.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<CustomField> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get($"Show{Resource.Name}", PathOf(id)), CustomFieldBody.One, cancellationToken);

    /// <summary>The field with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field, or null if no field has this key.</returns>
    public virtual async Task<CustomField?> FindByKeyAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var request = ApiRequest.Get($"ShowMany{Resource.Name}s", $"{Resource.Path}/show_many{new ListQuery().Add("keys", key)}");
        var found = await Api.ReadAsync(request, CustomFieldListBody.Page, cancellationToken).ConfigureAwait(false);
        return found.Records.Count == 0 ? null : found.Records[0];
    }

    /// <summary>Creates a field. A lost response is not asked for again: Zendesk would refuse the key as taken.</summary>
    /// <param name="field">The field; type, key and title are mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The field would not be valid, or its key is taken.</exception>
    public virtual Task<CustomField> CreateAsync(CustomFieldInput field, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Api.ReadAsync(
            ApiRequest.Post($"Create{Resource.Name}", Resource.Path, field.ToBody(Resource.Envelope)),
            CustomFieldBody.One,
            cancellationToken);
    }

    /// <summary>Changes a field: only the assigned values of <paramref name="field"/> are sent.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="field">The values to write; type and key never change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The field as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    /// <exception cref="ZendeskValidationException">The field would not be valid.</exception>
    public virtual Task<CustomField> UpdateAsync(long id, CustomFieldInput field, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Api.ReadAsync(
            ApiRequest.Put($"Update{Resource.Name}", PathOf(id), field.ToBody(Resource.Envelope)),
            CustomFieldBody.One,
            cancellationToken);
    }

    /// <summary>Deletes a field; records lose their values of it.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync($"Delete{Resource.Name}", PathOf(id), cancellationToken);

    /// <summary>Puts fields first, in this order; the others follow as they were.</summary>
    /// <param name="ids">The fields' ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once they are in order.</returns>
    public virtual Task ReorderAsync(IEnumerable<long> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var request = ApiRequest.Put($"Reorder{Resource.Name}", $"{Resource.Path}/reorder", JsonBody.Of($"{Resource.Envelope}_ids", ids));
        return Api.SendAsync(request, BodyReader.Nothing, cancellationToken);
    }

    /// <summary>The options of a dropdown or multiselect field, in their order.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The options, or their pages.</returns>
    /// <exception cref="ZendeskNotFoundException">There is no such field.</exception>
    public virtual ZendeskList<CustomFieldOption> ListOptionsAsync(
        long id,
        ListOptions? options = null,
        CancellationToken cancellationToken = default) =>
        FieldOptionCalls.ListAsync(Api, $"List{Resource.Name}Options", PathOf(id), options, cancellationToken);

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
        long id,
        CustomFieldOptionInput input,
        CancellationToken cancellationToken = default) =>
        FieldOptionCalls.CreateOrUpdateAsync(Api, $"CreateOrUpdate{Resource.Name}Option", PathOf(id), input, cancellationToken);

    /// <summary>Deletes an option; records that have it lose their value.</summary>
    /// <param name="id">The field's id.</param>
    /// <param name="optionId">The option's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">There is no such field, or it has no such option.</exception>
    public virtual Task DeleteOptionAsync(long id, long optionId, CancellationToken cancellationToken = default) =>
        FieldOptionCalls.DeleteAsync(Api, $"Delete{Resource.Name}Option", PathOf(id), optionId, cancellationToken);

    private string PathOf(long id) => $"{Resource.Path}/{id}";
}
