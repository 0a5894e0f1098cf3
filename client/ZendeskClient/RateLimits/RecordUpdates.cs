namespace Zendesk;

/// <summary>
/// The latest updates of one record, or of all. Zendesk counts by minutes of its own clock. Counting the responses of any
/// sixty seconds stays within that limit for every state of its clock and every instant at which it counts a request.
/// </summary>
internal sealed class RecordUpdates(int maxUpdates, TimeSpan window)
{
    private readonly List<RecordUpdate> updates = [];
    private DateTimeOffset heldUntil;
    private ZendeskError? refusal;

    /// <summary>The reason for which another update of the record must wait; null if it need not wait.</summary>
    public Pause? WhatToWaitFor(DateTimeOffset now, bool paces)
    {
        Forget(now);
        if (now < heldUntil)
        {
            return new Pause(Pause.RateLimited) { Until = heldUntil, Refusal = refusal };
        }
        if (!paces || updates.Count < maxUpdates)
        {
            return null;
        }
        return updates.Where(update => update.EndedAt is not null).Min(update => update.EndedAt) is { } oldest
            ? new Pause(Pause.Pacing) { Until = oldest + window }
            : new Pause(Pause.Pacing) { Event = updates[0].Ended };
    }

    public void Add(RecordUpdate update) => updates.Add(update);

    public void Remove(RecordUpdate update) => updates.Remove(update);

    public void Hold(DateTimeOffset until, ZendeskError error)
    {
        if (until > heldUntil)
        {
            (heldUntil, refusal) = (until, error);
        }
    }

    /// <summary>Takes over the updates of another name, which turned out to be the same record's.</summary>
    public void Absorb(RecordUpdates other)
    {
        updates.AddRange(other.updates.Except(updates).ToList());
        if (other.refusal is { } error)
        {
            Hold(other.heldUntil, error);
        }
    }

    /// <summary>Whether there is nothing left to remember.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return updates.Count == 0 && now >= heldUntil;
    }

    private void Forget(DateTimeOffset now) => updates.RemoveAll(update => update.EndedAt + window <= now);
}
