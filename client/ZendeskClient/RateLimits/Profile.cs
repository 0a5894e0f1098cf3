namespace Zendesk;

/// <summary>
/// The updates of one user in the last minute. Zendesk counts by minutes of its own clock; that five answers lie in any
/// sixty seconds at most keeps to that whatever its clock shows and wherever in a request's time it counts.
/// </summary>
internal sealed class Profile
{
    private const int MostUpdates = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly List<ProfileUse> uses = [];
    private DateTimeOffset heldUntil;
    private ApiError? refusal;

    /// <summary>What another update of the user has to wait for; null for nothing.</summary>
    public Pause? WhatToWaitFor(DateTimeOffset now, bool paces)
    {
        Forget(now);
        if (now < heldUntil)
        {
            return new Pause(Pause.RateLimited) { Until = heldUntil, Refusal = refusal };
        }
        if (!paces || uses.Count < MostUpdates)
        {
            return null;
        }
        return uses.Where(use => use.EndedAt is not null).Min(use => use.EndedAt) is { } oldest
            ? new Pause(Pause.Pacing) { Until = oldest + Window }
            : new Pause(Pause.Pacing) { Event = uses[0].Ended };
    }

    public void Add(ProfileUse use) => uses.Add(use);

    public void Remove(ProfileUse use) => uses.Remove(use);

    public void Hold(DateTimeOffset until, ApiError error) => (heldUntil, refusal) = (until, error);

    /// <summary>Takes over what another profile has, which turned out to be the same user's.</summary>
    public void Absorb(Profile other)
    {
        uses.AddRange(other.uses.Except(uses).ToList());
        if (other.heldUntil > heldUntil)
        {
            Hold(other.heldUntil, other.refusal!);
        }
    }

    /// <summary>Whether there is nothing left to remember.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return uses.Count == 0 && now >= heldUntil;
    }

    private void Forget(DateTimeOffset now) => uses.RemoveAll(use => use.EndedAt + Window <= now);
}
