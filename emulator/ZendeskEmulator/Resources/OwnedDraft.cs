using System.Runtime.InteropServices;

namespace ZendeskEmulator.Resources;

/// <summary>Decides which of an owner's records is the default.</summary>
/// <param name="IsDefault">Whether a record is one.</param>
/// <param name="With">Returns the record as the default, or as not the default.</param>
internal sealed record DefaultRule<T>(Func<T, bool> IsDefault, Func<T, bool, T> With)
{
    /// <summary>Whether two records compete for being the default; all do unless given.</summary>
    public Func<T, T, bool> AreRivals { get; init; } = (_, _) => true;

    /// <summary>Whether the oldest that is left becomes the default after the default was removed.</summary>
    public bool PromotesOldest { get; init; } = true;
}

/// <summary>
/// An owner's records as a write would leave them; nothing is stored before <see cref="Put"/>. Of rivals exactly one is the
/// default: the first, until another is chosen.
/// </summary>
internal class OwnedDraft<T>(T[] stored, DefaultRule<T> rule)
    where T : Record, IKindOf<T>
{
    private readonly List<T> records = [.. stored];

    public IReadOnlyList<T> Records => records;

    /// <summary>The records as they are until the next change.</summary>
    public ReadOnlySpan<T> AsSpan() => CollectionsMarshal.AsSpan(records);

    /// <summary>True when putting the draft changes something.</summary>
    public bool IsChanged => !stored.AsSpan().SequenceEqual(AsSpan(), ReferenceEqualityComparer.Instance);

    /// <summary>Whether a record is not stored yet.</summary>
    public bool IsAdded(T record)
    {
        foreach (var old in stored)
        {
            if (old.Id == record.Id)
            {
                return false;
            }
        }
        return true;
    }

    public T? Find(Predicate<T> match) => records.Find(match);

    /// <summary>Adds a record; it is the default when it is the first of its rivals.</summary>
    /// <param name="isDefault">Makes it the default in any case.</param>
    /// <returns>The record as the owner has it now.</returns>
    public T Add(in AccountWrite write, T created, bool isDefault = false)
    {
        var added = write.Begin(rule.With(created, !HasDefaultBeside(created)));
        records.Add(added);
        return isDefault ? MakeDefault(added) : added;
    }

    private bool HasDefaultBeside(T created)
    {
        foreach (var other in records)
        {
            if (rule.IsDefault(other) && rule.AreRivals(other, created))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Makes a record the default; its rival no longer is.</summary>
    /// <returns>The record as the owner has it now.</returns>
    public T MakeDefault(T chosen)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var isDefault = records[i].Id == chosen.Id;
            if (rule.AreRivals(records[i], chosen) && rule.IsDefault(records[i]) != isDefault)
            {
                records[i] = rule.With(records[i], isDefault);
            }
        }
        return records[IndexOf(chosen)];
    }

    /// <summary>Puts a changed record in the old one's place; the same values again change nothing.</summary>
    /// <returns>The record as the owner has it now.</returns>
    public T Change(T record, T changed)
    {
        if (changed == record)
        {
            return record;
        }
        records[IndexOf(record)] = changed;
        return changed;
    }

    /// <summary>Removes a record. When it is the default, the oldest of its rivals becomes the default.</summary>
    public void Remove(T? record)
    {
        // The draft may have changed it: another one may be the default by now.
        var at = record is null ? -1 : IndexOf(record);
        if (at < 0)
        {
            return;
        }
        var present = records[at];
        records.RemoveAt(at);
        if (rule.PromotesOldest && rule.IsDefault(present))
        {
            MakeOldestDefault(present);
        }
    }

    private void MakeOldestDefault(T removed)
    {
        if (records.Find(other => rule.AreRivals(other, removed)) is { } oldest)
        {
            MakeDefault(oldest);
        }
    }

    /// <summary>The place of a record; -1 if the owner does not have it.</summary>
    private int IndexOf(T record)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Id == record.Id)
            {
                return i;
            }
        }
        return -1;
    }

    public void RemoveAll(Predicate<T> match) => records.RemoveAll(match);

    /// <summary>Puts the differences into the write, and returns the records after it.</summary>
    public T[] Put(in AccountWrite write) => write.PutDifferences(stored, records);
}
