using System.Net;

namespace Zendesk;

/// <summary>Organizations. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class OrganizationOperations : ZendeskOperations
{
    /// <inheritdoc/>
    protected OrganizationOperations()
    {
    }

    internal OrganizationOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>
    /// Creates an organization, or changes the one with this id or external_id. It is not found by its name: a name that is
    /// taken is refused. Without id and external_id a lost response is not asked for again, since that could create two.
    /// </summary>
    /// <param name="organization">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organization as it is now, and whether it was created.</returns>
    /// <exception cref="ZendeskValidationException">The organization would not be valid.</exception>
    public virtual async Task<CreateOrUpdateResult<Organization>> CreateOrUpdateAsync(
        OrganizationInput organization,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var request = ApiRequest.Post(
            "CreateOrUpdateOrganization",
            "organizations/create_or_update",
            organization.ToBody("organization")) with
        {
            IsRepeatable = organization.HasKey,
            Updates = organization.Keys,
        };
        var reply = await Api.SendAsync(request, OrganizationBody.One, cancellationToken).ConfigureAwait(false);
        Api.AreSame(organization.Keys.And(reply.Value.Keys));
        return new(reply.Status == HttpStatusCode.Created ? CreateOrUpdateOutcome.Created : CreateOrUpdateOutcome.Updated, reply.Value);
    }

    /// <summary>Creates an organization. A lost response is not asked for again: Zendesk would refuse the name as taken.</summary>
    /// <param name="organization">The organization; its name is mandatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organization as it is now.</returns>
    /// <exception cref="ZendeskValidationException">The organization would not be valid, or its name or external_id is taken.</exception>
    public virtual Task<Organization> CreateAsync(OrganizationInput organization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var request = ApiRequest.Post("CreateOrganization", "organizations", organization.ToBody("organization"));
        return Api.ReadAsync(request, OrganizationBody.One, cancellationToken);
    }

    /// <summary>An organization.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organization.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<Organization> GetAsync(long id, CancellationToken cancellationToken = default) =>
        Api.ReadAsync(ApiRequest.Get("ShowOrganization", $"organizations/{id}"), OrganizationBody.One, cancellationToken);

    /// <summary>The organization with an external_id, ignoring case.</summary>
    /// <param name="externalId">Your own id of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organization, or null if Zendesk finds no match.</returns>
    public virtual Task<Organization?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken = default) =>
        FindAsync("external_id", externalId, cancellationToken);

    /// <summary>The organization with a name, ignoring case.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organization, or null if Zendesk finds no match.</returns>
    public virtual Task<Organization?> FindByNameAsync(string name, CancellationToken cancellationToken = default) =>
        FindAsync("name", name, cancellationToken);

    /// <summary>Any number of organizations by id, in requests of 100.</summary>
    /// <param name="ids">The organizations' ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organizations in the order of the ids; ids without an organization are left out.</returns>
    public virtual Task<IReadOnlyList<Organization>> ShowManyAsync(IEnumerable<long> ids, CancellationToken cancellationToken = default) =>
        ShowMany.ByIdAsync(
            Api,
            "ShowManyOrganizations",
            ManyPath,
            ids,
            OrganizationListBody.Page,
            organization => organization.Id,
            cancellationToken);

    /// <summary>Any number of organizations by external_id, in requests of 100.</summary>
    /// <param name="externalIds">Your own ids of the organizations, without commas.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organizations, in no particular order; ids without an organization are left out.</returns>
    /// <exception cref="ArgumentException">An id is empty or has a comma.</exception>
    public virtual Task<IReadOnlyList<Organization>> ShowManyByExternalIdAsync(
        IEnumerable<string> externalIds,
        CancellationToken cancellationToken = default) =>
        ShowMany.ReadAsync(
            Api,
            "ShowManyOrganizations",
            ManyPath,
            "external_ids",
            externalIds,
            OrganizationListBody.Page,
            cancellationToken);

    /// <summary>Changes an organization: only the assigned values of <paramref name="organization"/> are sent.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="organization">The values to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The organization as it is now.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    /// <exception cref="ZendeskValidationException">The organization would not be valid.</exception>
    public virtual async Task<Organization> UpdateAsync(
        long id,
        OrganizationInput organization,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var keys = RecordKeys.Of(RecordKind.Organization, id);
        var request = ApiRequest.Put(
            "UpdateOrganization",
            $"organizations/{id}",
            organization.ToBody("organization")) with
        { Updates = keys };
        var updated = await Api.ReadAsync(request, OrganizationBody.One, cancellationToken).ConfigureAwait(false);
        Api.AreSame(keys.And(updated.Keys));
        return updated;
    }

    /// <summary>Deletes an organization; its members stay.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Done once it is deleted.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task DeleteAsync(long id, CancellationToken cancellationToken = default) =>
        Api.DeleteAsync("DeleteOrganization", $"organizations/{id}", cancellationToken);

    /// <summary>Gives an organization further tags; those that it has stay.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All tags of the organization.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<IReadOnlyList<string>> AddTagsAsync(
        long id,
        IEnumerable<string> tags,
        CancellationToken cancellationToken = default) =>
        TagCalls.AddAsync(Api, "AddOrganizationTags", $"organizations/{id}", tags, cancellationToken);

    /// <summary>Takes tags away from an organization; other tags stay.</summary>
    /// <param name="id">The organization's id.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tags that are left.</returns>
    /// <exception cref="ZendeskNotFoundException">No record has this id.</exception>
    public virtual Task<IReadOnlyList<string>> RemoveTagsAsync(
        long id,
        IEnumerable<string> tags,
        CancellationToken cancellationToken = default) =>
        TagCalls.RemoveAsync(Api, "RemoveOrganizationTags", $"organizations/{id}", tags, cancellationToken);

    /// <summary>Organizations, read page by page as they are needed.</summary>
    /// <param name="options">The filter and order; null for all organizations, by id.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The organizations, or their pages.</returns>
    public virtual ZendeskList<Organization> ListAsync(
        OrganizationListOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new OrganizationListOptions();
        var operation = options.UserId is null ? "ListOrganizations" : "ListUserOrganizations";
        return PagedList.ByCursor(Api, operation, options.Folder, OrganizationListBody.Page, options, cancellationToken);
    }

    /// <summary>How many organizations there are.</summary>
    /// <param name="options">Which are counted; null for all. Page and order do not matter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual Task<RecordCount> CountAsync(OrganizationListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new OrganizationListOptions();
        var operation = options.UserId is null ? "CountOrganizations" : "CountUserOrganizations";
        return Api.ReadAsync(ApiRequest.Get(operation, $"{options.Folder}/count"), RecordCountBody.One, cancellationToken);
    }

    private const string ManyPath = "organizations/show_many";

    private async Task<Organization?> FindAsync(string key, string value, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        var request = ApiRequest.Get("SearchOrganizations", "organizations/search" + new ListQuery().Add(key, value));
        var found = await Api.ReadAsync(request, OrganizationListBody.Page, cancellationToken).ConfigureAwait(false);
        return found.Records.Count == 0 ? null : found.Records[0];
    }
}
