namespace Zendesk;

/// <summary>The identities of users. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class UserIdentityOperations : ZendeskOperations
{
    /// <inheritdoc/>
    protected UserIdentityOperations()
    {
    }

    internal UserIdentityOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>A user's identities, the primary one first.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The identities, or their pages.</returns>
    /// <exception cref="ZendeskNotFoundException">There is no such user.</exception>
    public virtual ZendeskList<UserIdentity> ListAsync(
        long userId,
        ListOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(Api, "ListUserIdentities", PathOf(userId), UserIdentityListBody.Page, options
            ?? new ListOptions(), cancellationToken);

    /// <summary>An identity of a user.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="identityId">The identity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ZendeskNotFoundException">The user has no such identity.</exception>
    public virtual Task<UserIdentity> GetAsync(long userId, long identityId, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowUserIdentity", PathOf(userId, identityId)), UserIdentityBody.One, cancellationToken);

    /// <summary>Gives a user another identity. A lost response is not asked for again: Zendesk would refuse the value as taken.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="identity">The identity; type and value are mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The identity as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The value is not valid, or taken, be it by this user.</exception>
    public virtual Task<UserIdentity> CreateAsync(long userId, UserIdentityInput identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return Api.ReadAsync(
            ApiRequest.Post("CreateUserIdentity", PathOf(userId), identity.ToBody("identity")),
            UserIdentityBody.One,
            cancellationToken);
    }

    /// <summary>Changes the value of an identity, or whether it is verified.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="identityId">The identity's id.</param>
    /// <param name="identity">The values to write; the type never changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The identity as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">The user has no such identity.</exception>
    /// <exception cref="ZendeskValidationException">The value is not valid, or taken.</exception>
    public virtual Task<UserIdentity> UpdateAsync(
        long userId,
        long identityId,
        UserIdentityInput identity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var request = ApiRequest.Put("UpdateUserIdentity", PathOf(userId, identityId), identity.ToBody("identity"));
        return Api.ReadAsync(request, UserIdentityBody.One, cancellationToken);
    }

    /// <summary>Makes an identity the primary one of its type: the user's <c>email</c> follows.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="identityId">The identity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All of the user's identities, the primary one first.</returns>
    /// <exception cref="ZendeskNotFoundException">The user has no such identity.</exception>
    public virtual async Task<IReadOnlyList<UserIdentity>> MakePrimaryAsync(
        long userId,
        long identityId,
        CancellationToken cancellationToken = default)
    {
        var request = ApiRequest.Put("MakeUserIdentityPrimary", $"{PathOf(userId, identityId)}/make_primary");
        return (await Api.ReadAsync(request, UserIdentityListBody.Page, cancellationToken).ConfigureAwait(false)).Records;
    }

    /// <summary>Marks an identity as verified, without a mail to the user.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="identityId">The identity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The identity as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">The user has no such identity.</exception>
    public virtual Task<UserIdentity> VerifyAsync(long userId, long identityId, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(
            ApiRequest.Put("VerifyUserIdentity", $"{PathOf(userId, identityId)}/verify"),
            UserIdentityBody.One,
            cancellationToken);

    /// <summary>Deletes an identity. Zendesk makes no other one primary when it was.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="identityId">The identity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">The user has no such identity.</exception>
    public virtual Task DeleteAsync(long userId, long identityId, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteUserIdentity", PathOf(userId, identityId), cancellationToken);

    private static string PathOf(long userId) => $"users/{userId}/identities";

    private static string PathOf(long userId, long identityId) => $"users/{userId}/identities/{identityId}";
}
