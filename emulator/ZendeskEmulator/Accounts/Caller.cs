namespace ZendeskEmulator.Accounts;

/// <summary>The rights of a caller, in ascending order (facts §1, "Who may do what").</summary>
internal enum CallerRole
{
    /// <summary>No credentials: the anonymous user.</summary>
    Anonymous,

    /// <summary>A signed-in end user.</summary>
    EndUser,

    /// <summary>An agent.</summary>
    Agent,

    /// <summary>An admin, or the owner.</summary>
    Admin,
}

/// <summary>The user on whose behalf a request acts.</summary>
internal readonly record struct Caller(long UserId, CallerRole Role)
{
    public static readonly Caller Anonymous = new(0, CallerRole.Anonymous);

    /// <summary>The owner of an account, its first record.</summary>
    public static Caller OwnerOf(AccountState state) => new(state.FirstId + 1, CallerRole.Admin);
}
