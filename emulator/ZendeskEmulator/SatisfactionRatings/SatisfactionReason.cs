namespace ZendeskEmulator.SatisfactionRatings;

/// <summary>Why a requester was not satisfied. Every account has the same reasons.</summary>
/// <param name="Code">The documented code, which is also the id.</param>
// Assumed A-130: the id. An account may have reasons of its own, which only the admin's pages of Zendesk create.
internal sealed record SatisfactionReason(long Code, string Value)
{
    public static readonly SatisfactionReason[] All =
    [
        new(0, "No reason provided"),
        new(5, "The issue took too long to resolve"),
        new(6, "The issue was not resolved"),
        new(7, "The agent's knowledge is unsatisfactory"),
        new(8, "The agent's attitude is unsatisfactory"),
        new(100, "Some other reason"),
    ];

    public static SatisfactionReason? Find(long? code) => Array.Find(All, reason => reason.Code == code);
}
