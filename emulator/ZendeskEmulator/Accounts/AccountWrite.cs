using System.Runtime.InteropServices;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// One write to an account, in its turn: gives time and ids, gathers the changes. Until <see cref="Commit"/> nothing has
/// happened: collections show the state before, and ids taken by a write that is refused were never given.
/// Rules put and remove; only whoever began the write commits it.
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

    /// <summary>The next id: of a record, or of something inside one.</summary>
    public long NextId() => State.NextIdWithTurnHeld();

    /// <summary>Gives a new record its id and its times, before it is put: for records that refer to it.</summary>
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

    /// <summary>Puts a record in the old one's place, with this write's version and time; the stored record itself is put as a copy.</summary>
    public T Put<T>(T record)
        where T : Record, IKindOf<T>
    {
        var next = ReferenceEquals(T.Kind.In(State).Find(record.Id), record) ? (T)((Record)record with { }) : record;
        Stamp(next);
        State.AddWithTurnHeld(T.Kind, next.Id, next);
        return next;
    }

    /// <summary>Puts a changed record; one with the same values is left as it is.</summary>
    public T PutIfChanged<T>(T stored, T changed)
        where T : Record, IKindOf<T> => changed == stored ? stored : Put(changed);

    /// <summary>Removes a record.</summary>
    public void Remove<T>(T record)
        where T : Record, IKindOf<T> => Remove<T>(record.Id);

    /// <summary>Removes the record of an id.</summary>
    public void Remove<T>(long id)
        where T : Record, IKindOf<T> => State.AddWithTurnHeld(T.Kind, id, null);

    /// <summary>
    /// Puts what differs between the records that an owner has and those it will have, and answers the latter. Both are in
    /// ascending order of id, so one walk over each will do, however many there are.
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

    /// <summary>Forgets all changes so far; the write begins again.</summary>
    public void Forget() => State.BeginWriteWithTurnHeld();

    /// <summary>Makes all changes of the write visible, and queues them for the data file.</summary>
    public void Commit() => State.CommitWithTurnHeld(explain);

    /// <summary>Ends the write. Without <see cref="Commit"/> the changes are forgotten.</summary>
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
