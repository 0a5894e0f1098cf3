using System.Runtime.InteropServices;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Resources;

/// <summary>Which of an owner's records is the default.</summary>
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

    /// <summary>True when putting the draft changes something.</summary>
    public bool IsChanged => !stored.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(records), ReferenceEqualityComparer.Instance);

    /// <summary>Whether a record is not stored yet.</summary>
    public bool IsAdded(T record) => !Array.Exists(stored, old => old.Id == record.Id);

    public T? Find(Predicate<T> match) => records.Find(match);

    /// <summary>Adds a record; it is the default when it is the first of its rivals.</summary>
    /// <param name="isDefault">Makes it the default in any case.</param>
    /// <returns>The record as the owner has it now.</returns>
    public T Add(in AccountWrite write, T created, bool isDefault = false)
    {
        var added = write.Begin(rule.With(created, !records.Exists(other => rule.IsDefault(other) && rule.AreRivals(other, created))));
        records.Add(added);
        return isDefault ? MakeDefault(added) : added;
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
        return records.Find(record => record.Id == chosen.Id)!;
    }

    /// <summary>Puts a changed record in the old one's place; the same values again change nothing.</summary>
    /// <returns>The record as the owner has it now.</returns>
    public T Change(T record, T changed)
    {
        if (changed == record)
        {
            return record;
        }
        records[records.FindIndex(other => other.Id == record.Id)] = changed;
        return changed;
    }

    /// <summary>Removes a record. When it is the default, the oldest of its rivals becomes the default.</summary>
    public void Remove(T? record)
    {
        // The draft may have changed it: another one may be the default by now.
        if (record is null || records.Find(own => own.Id == record.Id) is not { } present)
        {
            return;
        }
        records.Remove(present);
        if (rule.PromotesOldest && rule.IsDefault(present) && records.Find(other => rule.AreRivals(other, present)) is { } oldest)
        {
            MakeDefault(oldest);
        }
    }

    public void RemoveAll(Predicate<T> match) => records.RemoveAll(match);

    /// <summary>Puts the differences into the write, and returns the records after it.</summary>
    public T[] Put(in AccountWrite write) => write.PutDifferences(stored, records);
}
