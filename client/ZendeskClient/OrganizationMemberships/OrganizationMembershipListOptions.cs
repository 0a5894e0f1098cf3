namespace Zendesk;

/// <summary>Which memberships of organizations.</summary>
public sealed record OrganizationMembershipListOptions : ListOptions
{
    /// <summary>Only those of this user. Null, the default: all.</summary>
    public long? UserId { get; init; }

    /// <summary>Only those of this organization. Null, the default: all. Zendesk takes one of the two.</summary>
    public long? OrganizationId { get; init; }

    /// <exception cref="ArgumentException">Both are given.</exception>
    internal (string Operation, string Folder) Call => (UserId, OrganizationId) switch
    {
        (null, null) => ("ListOrganizationMemberships", "organization_memberships"),
        ({ } user, null) => ("ListUserOrganizationMemberships", $"users/{user}/organization_memberships"),
        (null, { } organization) => ("ListOrganizationMembershipsByOrganization", $"organizations/{organization}/organization_memberships"),
        _ => throw new ArgumentException("Memberships are listed by user or by organization, not by both."),
    };
}
