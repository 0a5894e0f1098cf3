using System.Runtime.InteropServices;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// One write to an account, made in its turn. It supplies the time and ids and collects the changes. Before <see
/// cref="Commit"/> collections show the old state, and a refused write uses up no ids. Rules put and remove records;
/// only the code that began the write commits it.
/// </summary>
internal readonly ref struct AccountWrite : IDisposable
{
    private readonly Explanation? explain;

    internal AccountWrite(AccountState state, DateTimeOffset now, Explanation? explain)
    {
        this.explain = explain;
        State = state;
        Now = WholeSeconds.Of(now);
    }

    public AccountState State { get; }

    /// <summary>The account's time in whole seconds, as Zendesk stores it.</summary>
    public DateTime Now { get; }

    public T Get<T>()
        where T : class, IAccountPart<T> => State.Get<T>();

    /// <summary>Takes the next id, for a record or for a part of one.</summary>
    public long NextId() => State.NextIdWithTurnHeld();

    /// <summary>The number of new records of a kind that this write has put so far.</summary>
    public int CountNew<T>()
        where T : Record, IKindOf<T>
    {
        var (state, count) = (State, 0);
        foreach (var change in state.PendingWithTurnHeld)
        {
            count += change.Kind == T.Kind && !state.HasGiven(change.Id) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Gives a new record its id and times before it is put, so that other records can refer to it.</summary>
    public T Begin<T>(T created)
        where T : Record
    {
        created.Id = NextId();
        if (created is TimedRecord timed)
        {
            timed.CreatedAt = Now;
        }
        Stamp(created);
        return created;
    }

    /// <summary>Creates a record.</summary>
    public T Create<T>(T created)
        where T : Record, IKindOf<T> => Put(Begin(created));

    /// <summary>
    /// Replaces the stored record and stamps this write's version and time. If the stored object itself is passed, a
    /// copy is put.
    /// </summary>
    public T Put<T>(T record)
        where T : Record, IKindOf<T>
    {
        var next = ReferenceEquals(T.Kind.In(State).Find(record.Id), record) ? (T)((Record)record with { }) : record;
        Stamp(next);
        State.AddWithTurnHeld(T.Kind, next.Id, next);
        return next;
    }

    /// <summary>Puts the changed record, unless its values equal those of the stored one.</summary>
    public T PutIfChanged<T>(T stored, T changed)
        where T : Record, IKindOf<T> => changed == stored ? stored : Put(changed);

    /// <summary>Removes a record.</summary>
    public void Remove<T>(T record)
        where T : Record, IKindOf<T> => Remove<T>(record.Id);

    /// <summary>Removes the record with this id.</summary>
    public void Remove<T>(long id)
        where T : Record, IKindOf<T> => State.AddWithTurnHeld(T.Kind, id, null);

    /// <summary>
    /// Puts and removes the differences between an owner's stored records and its new ones, and returns the new ones.
    /// Both lists ascend by id, so one pass over each is enough.
    /// </summary>
    public T[] PutDifferences<T>(T[] stored, List<T> present)
        where T : Record, IKindOf<T>
    {
        if (stored.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(present), ReferenceEqualityComparer.Instance))
        {
            return stored;
        }
        var at = 0;
        foreach (var old in stored)
        {
            at = SkipTo(old.Id, CollectionsMarshal.AsSpan(present), at);
            if (at == present.Count || present[at].Id != old.Id)
            {
                Remove(old);
            }
        }
        at = 0;
        foreach (var record in present)
        {
            at = SkipTo(record.Id, stored, at);
            if (at == stored.Length || !ReferenceEquals(stored[at], record))
            {
                Put(record);
            }
        }
        return [.. present];

        static int SkipTo(long id, ReadOnlySpan<T> records, int at)
        {
            while (at < records.Length && records[at].Id < id)
            {
                at++;
            }
            return at;
        }
    }

    /// <summary>Discards all changes so far and begins the write again.</summary>
    public void Forget() => State.BeginWriteWithTurnHeld();

    /// <summary>Makes all changes visible and queues them for the data file.</summary>
    public void Commit() => State.CommitWithTurnHeld(explain);

    /// <summary>Ends the write. Changes that were not committed are discarded.</summary>
    public void Dispose() => State.EndWriteWithTurnHeld();

    private void Stamp(Record record)
    {
        record.Version = State.NextVersionWithTurnHeld;
        if (record is TimedRecord timed)
        {
            timed.UpdatedAt = Now;
        }
    }
}
