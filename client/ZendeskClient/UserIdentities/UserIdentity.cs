namespace Zendesk;

/// <summary>
/// An identity of a user: an address, a phone number, an account elsewhere. See
/// https://developer.zendesk.com/api-reference/ticketing/users/user_identities/.
/// </summary>
public sealed record UserIdentity : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the identity.</summary>
    public string? Url { get; init; }

    /// <summary>The user it belongs to.</summary>
    public long UserId { get; init; }

    /// <summary>The type of identity.</summary>
    public UserIdentityType? Type { get; init; }

    /// <summary>The address or number.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is verified.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether it is the primary one of its type.</summary>
    public bool? Primary { get; init; }

    /// <summary>Whether mail to an address arrives, such as <c>deliverable</c>; null for other types.</summary>
    public string? DeliverableState { get; init; }

    /// <summary>How often mail to an address did not arrive; null for other types.</summary>
    public int? UndeliverableCount { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
