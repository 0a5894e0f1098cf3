namespace Zendesk;

/// <summary>
/// The latest updates of one user, or of all. Zendesk counts by minutes of its own clock; that so many answers lie in any
/// sixty seconds at most keeps to that whatever its clock shows and wherever in a request's time it counts.
/// </summary>
internal sealed class Profile(int mostUpdates, TimeSpan window)
{
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
        if (!paces || uses.Count < mostUpdates)
        {
            return null;
        }
        return uses.Where(use => use.EndedAt is not null).Min(use => use.EndedAt) is { } oldest
            ? new Pause(Pause.Pacing) { Until = oldest + window }
            : new Pause(Pause.Pacing) { Event = uses[0].Ended };
    }

    public void Add(ProfileUse use) => uses.Add(use);

    public void Remove(ProfileUse use) => uses.Remove(use);

    public void Hold(DateTimeOffset until, ApiError error)
    {
        if (until > heldUntil)
        {
            (heldUntil, refusal) = (until, error);
        }
    }

    /// <summary>Takes over what another profile has, which turned out to be the same user's.</summary>
    public void Absorb(Profile other)
    {
        uses.AddRange(other.uses.Except(uses).ToList());
        if (other.refusal is { } error)
        {
            Hold(other.heldUntil, error);
        }
    }

    /// <summary>Whether there is nothing left to remember.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return uses.Count == 0 && now >= heldUntil;
    }

    private void Forget(DateTimeOffset now) => uses.RemoveAll(use => use.EndedAt + window <= now);
}
