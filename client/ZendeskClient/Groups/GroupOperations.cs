namespace Zendesk;

/// <summary>Groups of agents. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class GroupOperations : ZendeskOperations
{
    /// <inheritdoc/>
    protected GroupOperations()
    {
    }

    internal GroupOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Groups by name, read page by page as they are needed.</summary>
    /// <param name="options">Which; null for all that are not deleted.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The groups, or their pages.</returns>
    public virtual ZendeskList<Group> ListAsync(GroupListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GroupListOptions();
        var operation = options.UserId is null ? "ListGroups" : "ListUserGroups";
        return PagedList.ByCursor(Api, operation, options.Folder, GroupListBody.Page, options, cancellationToken);
    }

    /// <summary>How many groups there are.</summary>
    /// <param name="options">Which are counted; null for all. The page does not matter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual Task<RecordCount> CountAsync(GroupListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GroupListOptions();
        var operation = options.UserId is null ? "CountGroups" : "CountUserGroups";
        return Api.ReadAsync(
            ApiRequest.Get(operation, $"{options.Folder}/count{options.ToQuery()}"),
            RecordCountBody.One,
            cancellationToken);
    }

    /// <summary>A group; a deleted one too, with <see cref="Group.Deleted"/> true.</summary>
    /// <param name="id">The group's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<Group> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowGroupById", $"groups/{id}"), GroupBody.One, cancellationToken);

    /// <summary>Creates a group. A lost response is not asked for again: Zendesk would refuse the name as taken.</summary>
    /// <param name="group">The group; its name is mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The group would not be valid, or its name is taken.</exception>
    public virtual Task<Group> CreateAsync(GroupInput group, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Api.ReadAsync(ApiRequest.Post("CreateGroup", "groups", group.ToBody("group")), GroupBody.One, cancellationToken);
    }

    /// <summary>Changes a group: only the assigned values of <paramref name="group"/> are sent.</summary>
    /// <param name="id">The group's id.</param>
    /// <param name="group">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    /// <exception cref="ZendeskValidationException">The group would not be valid.</exception>
    public virtual Task<Group> UpdateAsync(long id, GroupInput group, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Api.ReadAsync(ApiRequest.Put("UpdateGroup", $"groups/{id}", group.ToBody("group")), GroupBody.One, cancellationToken);
    }

    /// <summary>Deletes a group; its agents leave it.</summary>
    /// <param name="id">The group's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id, or it is deleted already.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteGroup", $"groups/{id}", cancellationToken);
}
