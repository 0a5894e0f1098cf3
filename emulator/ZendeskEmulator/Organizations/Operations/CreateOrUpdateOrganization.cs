using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// POST /api/v2/organizations/create_or_update: finds the organization by id or external_id, never by name (facts
/// §4.3).
/// </summary>
internal static class CreateOrUpdateOrganization
{
    public static Outcome<Organization> Handle(RequestContext request, in AccountWrite write, RecordInput<Organization> input)
    {
        var organizations = write.Get<Records<Organization>>();
        Organization? found = null;
        var key = "None";
        // A client sends 0 or an empty text as the id of an organization that it has not stored yet (client
        // expectations 39).
        if ((input.Beside as OrganizationExtras)?.Id is { Length: > 0 } idText && idText != "0")
        {
            if (!BodyValue.TryReadId(idText, out var id))
            {
                return Errors.InvalidAttribute("organization.id", "must be an integer", request.Action);
            }
            found = organizations.Find(id);
            if (found is null)
            {
                return Errors.RecordNotFound;
            }
            key = "Id";
        }
        else if (input.Values.ExternalId is { } externalId)
        {
            found = organizations.FindBy(Organization.ByExternalId, externalId);
            key = found is null ? key : "ExternalId";
        }
        request.Explain?.Match(key, Organization.Schema.Kind, found?.Id);
        if (found is not null && request.Limits().Take(OrganizationResource.Updates, found.Id) is { } refused)
        {
            return refused;
        }
        return OrganizationResource.Crud.Rules.Save(write, request.Caller, found, input);
    }
}
