using System.Net;

namespace Zendesk;

/// <summary>Organizations. Each call fails with a <see cref="ZendeskApiException"/>, an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>.</summary>
public sealed class OrganizationOperations
{
    private readonly ZendeskApi api;

    internal OrganizationOperations(ZendeskApi api) => this.api = api;

    /// <summary>
    /// Makes an organization, or changes the one with this id or external_id. It is not found by its name: a name that is
    /// taken is refused. Without id and external_id a lost answer is not tried again, since that could make two.
    /// </summary>
    /// <exception cref="ZendeskValidationException">The organization would not be valid.</exception>
    public async Task<CreateOrUpdateResult<Organization>> CreateOrUpdateAsync(OrganizationInput organization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var request = new ApiRequest("CreateOrUpdateOrganization", HttpMethod.Post, "organizations/create_or_update")
        {
            Body = organization.ToBody("organization"),
            IsRepeatable = organization.HasKey,
        };
        var reply = await api.SendAsync(request, ZendeskJson.Default.OrganizationBody, body => body.Organization, cancellationToken).ConfigureAwait(false);
        return new(reply.Status == HttpStatusCode.Created ? CreateOrUpdateOutcome.Created : CreateOrUpdateOutcome.Updated, reply.Value);
    }

    /// <summary>An organization.</summary>
    /// <exception cref="ZendeskNotFoundException">There is none with this id.</exception>
    public async Task<Organization> ShowAsync(long id, CancellationToken cancellationToken = default)
    {
        var request = ApiRequest.Get("ShowOrganization", $"organizations/{id}");
        return (await api.SendAsync(request, ZendeskJson.Default.OrganizationBody, body => body.Organization, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>All organizations, read a hundred at a time as they are needed.</summary>
    public IAsyncEnumerable<Organization> ListAsync(CancellationToken cancellationToken = default) =>
        CursorList.ReadAsync<OrganizationPage, Organization>(api, "ListOrganizations", "organizations", ZendeskJson.Default.OrganizationPage, cancellationToken);
}
