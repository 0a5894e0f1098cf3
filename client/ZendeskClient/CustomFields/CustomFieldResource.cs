namespace Zendesk;

/// <summary>Whose custom fields: users and organizations have the same calls under different names.</summary>
/// <param name="Path">Of the list.</param>
/// <param name="Envelope">The name of one field in a body.</param>
/// <param name="Name">As operationIds have it.</param>
internal sealed record CustomFieldResource(string Path, string Envelope, string Name)
{
    public static readonly CustomFieldResource OfUsers = new("user_fields", "user_field", "UserField");
    public static readonly CustomFieldResource OfOrganizations = new("organization_fields", "organization_field", "OrganizationField");
}
