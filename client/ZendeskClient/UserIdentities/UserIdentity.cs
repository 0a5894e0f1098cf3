namespace Zendesk;

/// <summary>An identity of a user: an address, a phone number, an account elsewhere.</summary>
public sealed record UserIdentity
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The user whose it is.</summary>
    public long UserId { get; init; }

    /// <summary>Such as <c>email</c>, <c>phone_number</c>, <c>google</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The address or number.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is verified.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether it is the primary one of its type.</summary>
    public bool? Primary { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
