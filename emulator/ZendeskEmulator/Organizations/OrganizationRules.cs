using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations;

/// <summary>What must hold for an organization before it is stored (facts §4.3).</summary>
internal static class OrganizationRules
{
    /// <summary>Adds what is wrong. Pure: whose name and external_id are taken is looked up before.</summary>
    /// <param name="holderOfName">The organization that has the name now.</param>
    /// <param name="holderOfExternalId">The organization that has the external_id now.</param>
    public static void Validate(Organization organization, Organization? holderOfName, Organization? holderOfExternalId, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(organization.Name))
        {
            // Assumed A-18: the wording of 2012 with the colon of today's.
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

    /// <summary>Domain names as they are stored: lower-cased, without doubles; null for none.</summary>
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
