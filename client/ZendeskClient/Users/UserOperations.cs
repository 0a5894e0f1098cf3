using System.Net;

namespace Zendesk;

/// <summary>Users. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class UserOperations : ZendeskOperations
{
    private readonly BulkUsers? bulk;

    /// <inheritdoc/>
    protected UserOperations()
    {
    }

    internal UserOperations(ZendeskApi api, JobStatusOperations jobStatuses)
        : base(api) => bulk = new BulkUsers(api, jobStatuses);

    /// <summary>
    /// Changes the user with this id, external_id or email, or creates it. With one of the three, a call whose response was lost
    /// is repeated, because Zendesk then finds the user that the lost call created. Without them it is never repeated.
    /// </summary>
    /// <param name="user">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as it is now, and whether it was created.</returns>
    /// <exception cref="ZendeskValidationException">The user would not be valid; also where the keys belong to two users.</exception>
    public virtual async Task<CreateOrUpdateResult<User>> CreateOrUpdateAsync(UserInput user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var request = ApiRequest.Post("CreateOrUpdateUser", "users/create_or_update", user.ToBody("user")) with
        {
            IsRepeatable = user.HasKey,
            Updates = user.Keys,
        };
        var reply = await Api.SendAsync(request, UserBody.One, cancellationToken).ConfigureAwait(false);
        Api.AreSame(user.Keys.And(reply.Value.Keys));
        return new(reply.Status == HttpStatusCode.Created ? CreateOrUpdateOutcome.Created : CreateOrUpdateOutcome.Updated, reply.Value);
    }

    /// <summary>
    /// Changes or creates any number of users by jobs of 100, which are not subject to the five updates of one user a minute.
    /// Jobs run side by side: give each user once.
    /// </summary>
    /// <param name="users">The users, each with an id, external_id or email by which it is found.</param>
    /// <param name="options">How many jobs at a time, and how they are waited for; null for the defaults.</param>
    /// <param name="progress">Called when jobs progress and end, on any thread.</param>
    /// <param name="cancellationToken">Cancels the call; jobs at Zendesk continue.</param>
    /// <returns>One result for each input, in the order of the inputs; a row that Zendesk refused does not make the call fail.</returns>
    /// <exception cref="ArgumentException">One of the users is null.</exception>
    /// <exception cref="BulkCanceledException">It was cancelled; the exception has the outcome so far.</exception>
    /// <exception cref="BulkStoppedException">A job could not be queued or followed. It has the outcome so far and the reason.</exception>
    public virtual Task<IReadOnlyList<BulkResult>> CreateOrUpdateManyAsync(
        IReadOnlyList<UserInput> users,
        BulkOptions? options = null,
        IProgress<BulkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        RecordInput.CheckEach(users, nameof(users));
        _ = Api;
        return bulk!.RunAsync(users, options ?? new BulkOptions(), progress, cancellationToken);
    }

    /// <summary>Creates a user. A lost response is not asked for again, since that could create two.</summary>
    /// <param name="user">The user; its name is mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The user would not be valid, or its email or external_id is taken.</exception>
    public virtual Task<User> CreateAsync(UserInput user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Api.ReadAsync(ApiRequest.Post("CreateUser", "users", user.ToBody("user")), UserBody.One, cancellationToken);
    }

    /// <summary>A user; a deleted one too, with <see cref="User.Active"/> false.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<User> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowUser", $"users/{id}"), UserBody.One, cancellationToken);

    /// <summary>The user that the client's credentials are of.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ZendeskUnauthorizedException">The credentials are wrong, or Zendesk returned the anonymous user.</exception>
    public virtual async Task<User> GetCurrentAsync(CancellationToken cancellationToken = default)
    {
        var current = await Api.ReadAsync(
            ApiRequest.Get("ShowCurrentUser", "users/me"),
            CurrentUserBody.One,
            cancellationToken).ConfigureAwait(false);
        return current.User ?? throw new ZendeskUnauthorizedException(
            new ZendeskError(HttpStatusCode.Unauthorized) { Description = "the credentials are of an anonymous user" });
    }

    /// <summary>The user with an external_id, ignoring case.</summary>
    /// <param name="externalId">Your own id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user, or null if Zendesk finds no match.</returns>
    public virtual async Task<User?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(externalId);
        // By the list and not by users/search, whose index lags behind.
        await foreach (var user in ListAsync(new UserListOptions
        {
            ExternalId = externalId,
            PageSize = 1,
        }, cancellationToken).ConfigureAwait(false))
        {
            return user;
        }
        return null;
    }

    /// <summary>
    /// The user with an email address, including secondary ones. It uses Zendesk's search, so recent writes may be missing
    /// for a while.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user, or null if Zendesk finds no match.</returns>
    public virtual async Task<User?> FindByEmailAsync(string email, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        // In quotes, the text is not read as further terms of the query.
        var query = $"email:\"{email.Replace("\"", "", StringComparison.Ordinal)}\"";
        await foreach (var user in SearchAsync(query, new ListOptions { PageSize = 1 }, cancellationToken).ConfigureAwait(false))
        {
            return user;
        }
        return null;
    }

    /// <summary>Any number of users by id, in requests of 100. Deleted users are left out.</summary>
    /// <param name="ids">The users' ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The users in the order of the ids; ids without a user are left out.</returns>
    public virtual Task<IReadOnlyList<User>> ShowManyAsync(IEnumerable<long> ids, CancellationToken cancellationToken = default) =>
        ShowMany.ByIdAsync(Api, "ShowManyUsers", "users/show_many", ids, UserListBody.Page, user => user.Id, cancellationToken);

    /// <summary>Any number of users by external_id, in requests of 100. Deleted users are left out.</summary>
    /// <param name="externalIds">Your own ids of the users, without commas.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The users, in no particular order; ids without a user are left out.</returns>
    /// <exception cref="ArgumentException">An id is empty or has a comma.</exception>
    public virtual Task<IReadOnlyList<User>> ShowManyByExternalIdAsync(
        IEnumerable<string> externalIds,
        CancellationToken cancellationToken = default) =>
        ShowMany.ReadAsync(Api, "ShowManyUsers", "users/show_many", "external_ids", externalIds, UserListBody.Page, cancellationToken);

    /// <summary>Changes a user: only the assigned values of <paramref name="user"/> are sent.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="user">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    /// <exception cref="ZendeskValidationException">The user would not be valid.</exception>
    public virtual async Task<User> UpdateAsync(long id, UserInput user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var keys = RecordKeys.Of(RecordKind.User, id);
        var request = ApiRequest.Put("UpdateUser", $"users/{id}", user.ToBody("user")) with { Updates = keys };
        var updated = await Api.ReadAsync(request, UserBody.One, cancellationToken).ConfigureAwait(false);
        Api.AreSame(keys.And(updated.Keys));
        return updated;
    }

    /// <summary>Deletes a user; its addresses and external_id are free at once.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as it is now, with <see cref="User.Active"/> false.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<User> DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Delete("DeleteUser", $"users/{id}"), UserBody.One, cancellationToken);

    /// <summary>Gives a user further tags; those that it has stay.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All tags of the user.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<IReadOnlyList<string>> AddTagsAsync(
        long id,
        IEnumerable<string> tags,
        CancellationToken cancellationToken = default) =>
        TagCalls.AddAsync(Api, "PutUserTags", $"users/{id}", tags, cancellationToken);

    /// <summary>Takes tags away from a user; other tags stay.</summary>
    /// <param name="id">The user's id.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tags that are left.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<IReadOnlyList<string>> RemoveTagsAsync(
        long id,
        IEnumerable<string> tags,
        CancellationToken cancellationToken = default) =>
        TagCalls.RemoveAsync(Api, "DeleteUserTags", $"users/{id}", tags, cancellationToken);

    /// <summary>Users, read page by page as they are needed.</summary>
    /// <param name="options">The filter and order; null for all users, by id.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The users, or their pages.</returns>
    public virtual ZendeskList<User> ListAsync(UserListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new UserListOptions();
        var operation = options.OrganizationId is null ? "ListUsers" : "ListOrganizationUsers";
        return PagedList.ByCursor(Api, operation, options.Folder, UserListBody.Page, options, cancellationToken);
    }

    /// <summary>How many users there are.</summary>
    /// <param name="options">Which are counted; null for all. Page and order do not matter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual Task<RecordCount> CountAsync(UserListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new UserListOptions();
        var operation = options.OrganizationId is null ? "CountUsers" : "CountOrganizationUsers";
        return Api.ReadAsync(
            ApiRequest.Get(operation, $"{options.Folder}/count{options.ToQuery()}"),
            RecordCountBody.One,
            cancellationToken);
    }

    /// <summary>The users that Zendesk's search finds, 10,000 at most; recent writes may be missing for a while.</summary>
    /// <param name="query">In Zendesk's search language, such as <c>email:roger@example.org</c> or <c>role:agent</c>.</param>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The users, or their pages.</returns>
    public virtual ZendeskList<User> SearchAsync(string query, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return PagedList.ByNumber(
            Api,
            "SearchUsers",
            "users/search",
            search => search.Add("query", query),
            UserListBody.Page,
            options ?? new ListOptions(),
            cancellationToken);
    }
}
