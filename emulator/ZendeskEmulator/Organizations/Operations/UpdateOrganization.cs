using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>PUT /api/v2/organizations/{id}</summary>
internal static class UpdateOrganization
{
    public static Outcome<Organization> Handle(RequestContext request, in AccountWrite write, OrganizationInput input)
    {
        if (write.Get<OrganizationCollection>().Find(request.Id) is not { } organization)
        {
            return Errors.RecordNotFound;
        }
        if (request.Limits().Take(OrganizationLimits.Updates, organization.Id) is { } refused)
        {
            return refused;
        }
        return OrganizationSaving.Save(write, organization, request.Caller.Role == CallerRole.Admin ? input : input.NotesOnly());
    }
}
