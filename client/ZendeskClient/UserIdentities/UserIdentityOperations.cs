namespace Zendesk;

/// <summary>The identities of users. Each call fails with a <see cref="ZendeskApiException"/>, an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>.</summary>
public sealed class UserIdentityOperations
{
    private readonly ZendeskApi api;

    internal UserIdentityOperations(ZendeskApi api) => this.api = api;

    /// <summary>A user's identities, the primary one first.</summary>
    /// <exception cref="ZendeskNotFoundException">There is no such user.</exception>
    public IAsyncEnumerable<UserIdentity> ListAsync(long userId, CancellationToken cancellationToken = default) =>
        CursorList.ReadAsync<UserIdentityPage, UserIdentity>(api, "ListUserIdentities", $"users/{userId}/identities", ZendeskJson.Default.UserIdentityPage, cancellationToken);

    /// <summary>Gives a user another identity. A lost answer is not tried again: Zendesk would refuse the value as taken.</summary>
    /// <exception cref="ZendeskValidationException">The value is not valid, or taken, be it by this user.</exception>
    public async Task<UserIdentity> AddAsync(long userId, UserIdentityInput identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var request = new ApiRequest("CreateUserIdentity", HttpMethod.Post, $"users/{userId}/identities")
        {
            Body = identity.ToBody("identity"),
            IsRepeatable = false,
        };
        return (await api.SendAsync(request, ZendeskJson.Default.UserIdentityBody, body => body.Identity, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Makes an identity the primary one of its type: the user's <c>email</c> follows. Answers all of the user's identities.</summary>
    /// <exception cref="ZendeskNotFoundException">The user has no such identity.</exception>
    public async Task<IReadOnlyList<UserIdentity>> MakePrimaryAsync(long userId, long identityId, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest("MakeUserIdentityPrimary", HttpMethod.Put, $"users/{userId}/identities/{identityId}/make_primary") { IsRepeatable = true };
        return (await api.SendAsync(request, ZendeskJson.Default.UserIdentityPage, body => body.Identities, cancellationToken).ConfigureAwait(false)).Value;
    }
}
