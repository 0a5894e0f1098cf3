using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations;

/// <summary>The rules that an organization must meet before it is stored (facts §4.3).</summary>
internal static class OrganizationRules
{
    /// <summary>Adds the errors. Pure: the caller looks up who holds the name and external_id.</summary>
    /// <param name="holderOfName">The organization that has the name now; null when it is free.</param>
    /// <param name="holderOfExternalId">The organization that has the external_id now; null when it is free.</param>
    public static void Validate(Organization organization, Organization? holderOfName, Organization? holderOfExternalId, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(organization.Name))
        {
            // Assumed A-18: the wording of 2012 with today's colon.
            errors.Blank("name", "Name");
        }
        else if (holderOfName is not null && holderOfName.Id != organization.Id)
        {
            errors.NameTaken(organization.Name);
        }
        if (holderOfExternalId is not null && holderOfExternalId.Id != organization.Id)
        {
            errors.ExternalIdTaken();
        }
    }

    /// <summary>Domain names as stored: in lower case, without duplicates; null for none.</summary>
    public static string[]? DomainNames(string[]? stored, List<string>? sent)
    {
        if (sent is null)
        {
            return stored;
        }
        string[] names = [.. sent.Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0).Distinct()];
        return stored is not null && names.SequenceEqual(stored) ? stored : names.Length == 0 ? null : names;
    }
}
