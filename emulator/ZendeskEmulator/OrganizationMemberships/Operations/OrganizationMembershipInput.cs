using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>What a request may say about a membership.</summary>
internal sealed class OrganizationMembershipInput
{
    public static readonly BodyShape<OrganizationMembershipInput> Shape = new BodyShape<OrganizationMembershipInput>()
        .Integer("user_id", (input, value) => input.UserId = value)
        .Integer("organization_id", (input, value) => input.OrganizationId = value)
        .Boolean("default", (input, value) => input.Default = value);

    public long? UserId { get; set; }

    public long? OrganizationId { get; private set; }

    public bool Default { get; private set; }

    public static readonly RequestInput<OrganizationMembershipInput> Body = RequestInput<OrganizationMembershipInput>.Body(
        OrganizationMembershipJson.Envelope, Shape, () => new OrganizationMembershipInput());
}
