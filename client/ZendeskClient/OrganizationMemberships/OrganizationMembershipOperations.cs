namespace Zendesk;

/// <summary>The memberships of users in organizations. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class OrganizationMembershipOperations : ZendeskOperations
{
    private const string Path = "organization_memberships";

    /// <inheritdoc/>
    protected OrganizationMembershipOperations()
    {
    }

    internal OrganizationMembershipOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>Memberships, read page by page as they are needed.</summary>
    /// <param name="options">Of which user or organization; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The memberships, or their pages.</returns>
    public virtual ZendeskList<OrganizationMembership> ListAsync(
        OrganizationMembershipListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new OrganizationMembershipListOptions();
        var (operation, folder) = options.Call;
        return PagedList.ByCursor(Api, operation, folder, OrganizationMembershipListBody.Page, options, cancellationToken);
    }

    /// <summary>A membership.</summary>
    /// <param name="id">The membership's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The membership.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<OrganizationMembership> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowOrganizationMembershipById", $"{Path}/{id}"), OrganizationMembershipBody.One, cancellationToken);

    /// <summary>
    /// Makes a user a member of an organization. A lost response is not asked for again: Zendesk would refuse a second
    /// membership.
    /// </summary>
    /// <param name="membership">The membership; user and organization are mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The membership as it is now.</returns>
    /// <exception cref="ZendeskValidationException">There is no such user or organization, or the user is a member already.</exception>
    public virtual Task<OrganizationMembership> CreateAsync(
        OrganizationMembershipInput membership,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(membership);
        var request = ApiRequest.Post("CreateOrganizationMembership", Path, membership.ToBody("organization_membership"));
        return Api.ReadAsync(request, OrganizationMembershipBody.One, cancellationToken);
    }

    /// <summary>Makes a membership the user's default: the user's <c>organization_id</c> follows.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="id">The membership's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All of the user's memberships.</returns>
    /// <exception cref="ZendeskNotFoundException">The user has no such membership.</exception>
    public virtual async Task<IReadOnlyList<OrganizationMembership>> MakeDefaultAsync(
        long userId,
        long id,
        CancellationToken cancellationToken = default)
    {
        var request = ApiRequest.Put("SetOrganizationMembershipAsDefault", $"users/{userId}/{Path}/{id}/make_default");
        return (await Api.ReadAsync(request, OrganizationMembershipListBody.Page, cancellationToken).ConfigureAwait(false)).Records;
    }

    /// <summary>Ends a membership.</summary>
    /// <param name="id">The membership's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it has ended.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteOrganizationMembership", $"{Path}/{id}", cancellationToken);
}
