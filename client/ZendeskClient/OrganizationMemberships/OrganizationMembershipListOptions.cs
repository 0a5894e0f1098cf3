namespace Zendesk;

/// <summary>Which memberships of organizations.</summary>
public sealed record OrganizationMembershipListOptions : ListOptions
{
    /// <summary>Only those of this user. Null, the default: all.</summary>
    public long? UserId { get; init; }

    /// <summary>Only those of this organization. Null, the default: all. Zendesk takes one of the two.</summary>
    public long? OrganizationId { get; init; }

    /// <exception cref="ArgumentException">Both are given.</exception>
    internal string Folder => (UserId, OrganizationId) switch
    {
        (null, null) => "organization_memberships",
        ({ } user, null) => $"users/{user}/organization_memberships",
        (null, { } organization) => $"organizations/{organization}/organization_memberships",
        _ => throw new ArgumentException("Memberships are listed by user or by organization, not by both."),
    };
}
