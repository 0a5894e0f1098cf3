namespace Zendesk;

/// <summary>
/// Users that were deleted: Zendesk keeps them until they are deleted permanently, or for 30 days. Each call fails with a
/// <see cref="ZendeskException"/>.
/// </summary>
public class DeletedUserOperations : ZendeskOperations
{
    /// <inheritdoc/>
    protected DeletedUserOperations()
    {
    }

    internal DeletedUserOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Deleted users, read page by page as they are needed.</summary>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The users, or their pages.</returns>
    public virtual ZendeskList<User> ListAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(Api, "ListDeletedUsers", "deleted_users", DeletedUserListBody.Page, options
            ?? new ListOptions(), cancellationToken);

    /// <summary>How many deleted users there are.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual Task<RecordCount> CountAsync(CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("CountDeletedUsers", "deleted_users/count"), RecordCountBody.One, cancellationToken);

    /// <summary>A deleted user.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ZendeskNotFoundException">No deleted user has this id.</exception>
    public virtual Task<User> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowDeletedUser", $"deleted_users/{id}"), DeletedUserBody.One, cancellationToken);

    /// <summary>
    /// Deletes a deleted user's data for good. A lost response is not asked for again: Zendesk refuses a second deletion.
    /// </summary>
    /// <param name="id">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user of the response.</returns>
    /// <exception cref="ZendeskNotFoundException">No deleted user has this id.</exception>
    /// <exception cref="ZendeskValidationException">It was deleted permanently before.</exception>
    public virtual Task<User> DeletePermanentlyAsync(long id, CancellationToken cancellationToken = default) => Api.ReadAsync(
        ApiRequest.Delete("PermanentlyDeleteUser", $"deleted_users/{id}") with { IsRepeatable = false },
        DeletedUserBody.One,
        cancellationToken);
}
