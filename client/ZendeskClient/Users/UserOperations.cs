using System.Net;

namespace Zendesk;

/// <summary>Users. Each call fails with a <see cref="ZendeskApiException"/>, an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>.</summary>
public sealed class UserOperations
{
    private readonly ZendeskApi api;
    private readonly BulkUsers bulk;

    internal UserOperations(ZendeskApi api, JobStatusOperations jobStatuses)
    {
        this.api = api;
        bulk = new BulkUsers(api, jobStatuses);
    }

    /// <summary>
    /// Changes the user with this id, external_id or email, or makes it where there is none. With one of the three a lost
    /// answer is tried again, since Zendesk then finds what the lost call made; without, never.
    /// </summary>
    /// <exception cref="ZendeskValidationException">The user would not be valid; also where the keys belong to two users.</exception>
    public async Task<CreateOrUpdateResult<User>> CreateOrUpdateAsync(UserInput user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var request = new ApiRequest("CreateOrUpdateUser", HttpMethod.Post, "users/create_or_update")
        {
            Body = user.ToBody("user"),
            IsRepeatable = user.HasKey,
            UserKeys = UserKeys.Of(user),
        };
        var reply = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        Learn(request, reply.Value);
        return new(reply.Status == HttpStatusCode.Created ? CreateOrUpdateOutcome.Created : CreateOrUpdateOutcome.Updated, reply.Value);
    }

    /// <summary>
    /// Changes or makes any number of users by jobs of 100, which are not subject to the five updates of one user a minute.
    /// Jobs run side by side: give each user once.
    /// </summary>
    /// <returns>One result for each input, in the order of the inputs; a row that Zendesk refused does not make the call fail.</returns>
    /// <param name="users">The users, each with an id, external_id or email by which it is found.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told as jobs move and end; from any thread.</param>
    /// <param name="cancellationToken">Stops within one request.</param>
    /// <exception cref="BulkCanceledException">It was cancelled; it says what was done.</exception>
    /// <exception cref="BulkStoppedException">A job could not be queued or followed; it says what was done, and why it stopped.</exception>
    public Task<IReadOnlyList<BulkResult>> CreateOrUpdateManyAsync(
        IReadOnlyList<UserInput> users, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        return bulk.RunAsync(users, options ?? new BulkOptions(), progress, cancellationToken);
    }

    /// <summary>Makes a user. A lost answer is not tried again, since that could make two.</summary>
    /// <exception cref="ZendeskValidationException">The user would not be valid, or its email or external_id is taken.</exception>
    public async Task<User> CreateAsync(UserInput user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var request = new ApiRequest("CreateUser", HttpMethod.Post, "users") { Body = user.ToBody("user"), IsRepeatable = false };
        return (await SendAsync(request, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>A user; a deleted one too, with <see cref="User.Active"/> false.</summary>
    /// <exception cref="ZendeskNotFoundException">There is none with this id.</exception>
    public async Task<User> ShowAsync(long id, CancellationToken cancellationToken = default) =>
        (await SendAsync(ApiRequest.Get("ShowUser", $"users/{id}"), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Changes a user: what was assigned in <paramref name="user"/>, nothing else. Answers the user as it is now.</summary>
    /// <exception cref="ZendeskNotFoundException">There is none with this id.</exception>
    /// <exception cref="ZendeskValidationException">The user would not be valid.</exception>
    public async Task<User> UpdateAsync(long id, UserInput user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var request = new ApiRequest("UpdateUser", HttpMethod.Put, $"users/{id}")
        {
            Body = user.ToBody("user"),
            IsRepeatable = true,
            UserKeys = [ProfileLimits.KeyOfId(id)],
        };
        var reply = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        Learn(request, reply.Value);
        return reply.Value;
    }

    /// <summary>Deletes a user; its addresses and external_id are free at once. Answers it as it is now.</summary>
    /// <exception cref="ZendeskNotFoundException">There is none with this id.</exception>
    public async Task<User> DeleteAsync(long id, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest("DeleteUser", HttpMethod.Delete, $"users/{id}") { IsRepeatable = true };
        return (await SendAsync(request, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>All users, read a hundred at a time as they are needed.</summary>
    public IAsyncEnumerable<User> ListAsync(CancellationToken cancellationToken = default) =>
        CursorList.ReadAsync<UserPage, User>(api, "ListUsers", "users", ZendeskJson.Default.UserPage, cancellationToken);

    /// <summary>The users that Zendesk's search finds, 10,000 at most; what was just written may be missing for a while.</summary>
    /// <param name="query">In Zendesk's search language, such as <c>email:roger@example.org</c> or <c>role:agent</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<User> SearchAsync(string query, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return UserSearch.ReadAsync(api, query, cancellationToken);
    }

    private Task<ApiReply<User>> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        api.SendAsync(request, ZendeskJson.Default.UserBody, body => body.User, cancellationToken);

    private void Learn(ApiRequest request, User user) => api.AreSameUser([.. request.UserKeys, .. UserKeys.Of(user)]);
}
