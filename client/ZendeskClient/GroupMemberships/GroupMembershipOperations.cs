namespace Zendesk;

/// <summary>Which agent is a member of which group. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class GroupMembershipOperations : ZendeskOperations
{
    private const string Path = "group_memberships";

    /// <inheritdoc/>
    protected GroupMembershipOperations()
    {
    }

    internal GroupMembershipOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Memberships, read page by page as they are needed.</summary>
    /// <param name="options">Of which agent or group; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The memberships, or their pages.</returns>
    public virtual ZendeskList<GroupMembership> ListAsync(
        GroupMembershipListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GroupMembershipListOptions();
        var (operation, folder) = options.Call;
        return PagedList.ByCursor(Api, operation, folder, GroupMembershipListBody.Page, options, cancellationToken);
    }

    /// <summary>A membership.</summary>
    /// <param name="id">The membership's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The membership.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<GroupMembership> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowGroupMembershipById", $"{Path}/{id}"), GroupMembershipBody.One, cancellationToken);

    /// <summary>
    /// Makes an agent a member of a group. A lost response is not asked for again: Zendesk would refuse a second
    /// membership.
    /// </summary>
    /// <param name="membership">The membership; agent and group are mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The membership as it is now.</returns>
    /// <exception cref="ZendeskValidationException">There is no such agent or group, or the agent is a member already.</exception>
    public virtual Task<GroupMembership> CreateAsync(GroupMembershipInput membership, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(membership);
        var request = ApiRequest.Post("CreateGroupMembership", Path, membership.ToBody("group_membership"));
        return Api.ReadAsync(request, GroupMembershipBody.One, cancellationToken);
    }

    /// <summary>Makes a membership the agent's default: the agent's <c>default_group_id</c> follows.</summary>
    /// <param name="userId">The agent's id.</param>
    /// <param name="id">The membership's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All of the agent's memberships.</returns>
    /// <exception cref="ZendeskNotFoundException">The agent has no such membership.</exception>
    public virtual async Task<IReadOnlyList<GroupMembership>> MakeDefaultAsync(
        long userId,
        long id,
        CancellationToken cancellationToken = default)
    {
        var request = ApiRequest.Put("GroupMembershipSetDefault", $"users/{userId}/{Path}/{id}/make_default");
        return (await Api.ReadAsync(request, GroupMembershipListBody.Page, cancellationToken).ConfigureAwait(false)).Records;
    }

    /// <summary>Ends a membership.</summary>
    /// <param name="id">The membership's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it has ended.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteGroupMembership", $"{Path}/{id}", cancellationToken);
}
