using ZendeskEmulator.Http;
using ZendeskEmulator.Organizations.Operations;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.ControlPlane;

/// <summary>One line of a seed: {"user":{…}} or {"organization":{…}}, and "account" for another than the default one.</summary>
internal sealed class SeedLine
{
    public static readonly BodyShape<SeedLine> Shape = new BodyShape<SeedLine>()
        .Text("account", (line, name) => line.Account = name)
        .Object("user", line => line.User = new UserInput(), UserInput.Shape)
        .Object("organization", line => line.Organization = new OrganizationInput(), OrganizationInput.Shape);

    public string? Account { get; private set; }

    public UserInput? User { get; private set; }

    public OrganizationInput? Organization { get; private set; }
}
