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

    /// <summary>The version of every record that this write makes.</summary>
    public long Version => State.NextVersionWithTurnHeld;

    public T Get<T>()
        where T : class, IAccountPart<T> => State.Get<T>();

    public long NextId() => State.NextIdWithTurnHeld();

    /// <summary>Makes or replaces a record.</summary>
    public void Put<T>(AccountRecordKind kind, T record)
        where T : class, IRecord => State.AddWithTurnHeld(kind, record.Id, record);

    /// <summary>Removes a record.</summary>
    public void Remove(AccountRecordKind kind, long id) => State.AddWithTurnHeld(kind, id, null);

    /// <summary>Puts what differs between the records that an owner has and those it will have, and answers the latter.</summary>
    public T[] PutDifferences<T>(AccountRecordKind kind, T[] stored, List<T> present)
        where T : class, IRecord
    {
        if (stored.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(present), ReferenceEqualityComparer.Instance))
        {
            return stored;
        }
        foreach (var old in stored)
        {
            if (!present.Exists(record => record.Id == old.Id))
            {
                Remove(kind, old.Id);
            }
        }
        foreach (var record in present)
        {
            if (!stored.Contains(record, ReferenceEqualityComparer.Instance))
            {
                Put(kind, record);
            }
        }
        return [.. present];
    }

    /// <summary>Makes all changes of the write visible, and queues them for the data file.</summary>
    public void Commit() => State.CommitWithTurnHeld(explain);

    /// <summary>Ends the write. Without <see cref="Commit"/> the changes are forgotten.</summary>
    public void Dispose() => State.EndWriteWithTurnHeld();
}
