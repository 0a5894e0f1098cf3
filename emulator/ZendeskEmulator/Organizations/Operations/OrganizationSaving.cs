using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>Makes or changes an organization by what a request says.</summary>
internal static class OrganizationSaving
{
    /// <summary>Saves the organization and answers with it, or with what is wrong.</summary>
    /// <param name="existing">The organization to change; null to make one.</param>
    public static Response Save(in AccountWrite write, Organization? existing, OrganizationInput input)
    {
        var stored = existing ?? new Organization { Id = write.NextId(), Version = write.Version, Name = "", CreatedAt = write.Now, UpdatedAt = write.Now };
        var errors = new FieldErrors();
        var merged = OrganizationFieldValues.Apply(write, stored, input.MergeInto(stored), input.Fields, errors);
        var organizations = write.Get<OrganizationCollection>();
        OrganizationRules.Validate(
            merged,
            organizations.FindByName(merged.Name),
            merged.ExternalId is { } externalId ? organizations.FindByExternalId(externalId) : null,
            errors);
        if (errors.Any)
        {
            return Errors.RecordInvalid(errors);
        }
        var saved = Put(write, existing, merged);
        return new RecordResponse<Organization>(
            existing is null ? 201 : 200, OrganizationJson.Envelope, saved, OrganizationJson.WriterIn(write.State), existing is null ? OrganizationJson.Folder : null);
    }

    /// <summary>Puts a changed organization into the write; the same values again change nothing.</summary>
    public static Organization Put(in AccountWrite write, Organization? existing, Organization merged)
    {
        if (merged == existing)
        {
            return existing;
        }
        var saved = merged with { UpdatedAt = write.Now, Version = write.Version };
        write.Put(OrganizationCollection.Kind, saved);
        return saved;
    }
}
