using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>Creates or changes an organization from a request.</summary>
internal static class OrganizationSaving
{
    /// <summary>
    /// Seeds organizations. An existing one is also found by its name, which create_or_update would refuse as taken.
    /// </summary>
    public static readonly SeedKind Seed = new SeedKind<OrganizationInput>(
        OrganizationJson.Envelope,
        OrganizationInput.Shape,
        () => new OrganizationInput(),
        (in AccountWrite write, OrganizationInput input) =>
        {
            var organizations = write.Get<OrganizationCollection>();
            var found = string.IsNullOrWhiteSpace(input.ExternalId.Value) ? null : organizations.FindByExternalId(input.ExternalId.Value);
            return Save(write, found ?? organizations.FindByName(input.Name.Value ?? ""), input).Error;
        });

    /// <summary>Saves the organization, or returns all its errors.</summary>
    /// <param name="existing">The organization to change; null to create one.</param>
    public static Outcome<Organization> Save(in AccountWrite write, Organization? existing, OrganizationInput input)
    {
        var stored = existing ?? write.Begin(new Organization { Name = "" });
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
            return errors;
        }
        return existing is null ? Outcome<Organization>.Created(write.Put(merged)) : write.PutIfChanged(existing, merged);
    }

    public static Response Render(RequestContext request, in Outcome<Organization> outcome) => new RecordResponse<Organization>(
        outcome.IsNew ? 201 : 200,
        OrganizationJson.Envelope,
        outcome.Record,
        OrganizationJson.WriterIn(request.State),
        outcome.IsNew ? OrganizationJson.Folder : null);
}
