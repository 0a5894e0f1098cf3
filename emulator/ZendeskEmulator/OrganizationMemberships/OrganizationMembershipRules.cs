namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>How a user's organization follows from the memberships, and the other way round.</summary>
internal static class OrganizationMembershipRules
{
    /// <summary>The user's <c>organization_id</c>: that of the default membership.</summary>
    public static long? DefaultOrganization(ReadOnlySpan<OrganizationMembership> memberships)
    {
        foreach (var membership in memberships)
        {
            if (membership.Default)
            {
                return membership.OrganizationId;
            }
        }
        return null;
    }
}
