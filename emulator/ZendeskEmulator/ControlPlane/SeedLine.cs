using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations.Operations;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// One line of a seed: {"user":{…}}, {"organization":{…}}, {"user_field":{…}} or {"organization_field":{…}}, and "account"
/// for another than the default one.
/// </summary>
internal sealed class SeedLine
{
    public static readonly BodyShape<SeedLine> Shape = new BodyShape<SeedLine>()
        .Text("account", (line, name) => line.Account = name)
        .Object("user", line => line.User = new UserInput(), UserInput.Shape)
        .Object("organization", line => line.Organization = new OrganizationInput(), OrganizationInput.Shape)
        .Object("user_field", line => line.UserField = new CustomFieldInput(), CustomFieldInput.Shape)
        .Object("organization_field", line => line.OrganizationField = new CustomFieldInput(), CustomFieldInput.Shape);

    public string? Account { get; private set; }

    public UserInput? User { get; private set; }

    public OrganizationInput? Organization { get; private set; }

    public CustomFieldInput? UserField { get; private set; }

    public CustomFieldInput? OrganizationField { get; private set; }

    /// <summary>How many records it has; it must be one.</summary>
    public int RecordCount => new object?[] { User, Organization, UserField, OrganizationField }.Count(record => record is not null);
}
