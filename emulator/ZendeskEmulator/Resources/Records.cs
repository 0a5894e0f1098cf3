using System.Collections.Immutable;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Resources;

/// <summary>The records of a schema in an account: by id, unique key, owner and relation.</summary>
internal sealed class Records<T> : RecordCollection<T>, IAccountPart<Records<T>>
    where T : TimedRecord, IHasSchema<T>, new()
{
    private readonly KeyIndex[] unique;
    private readonly ManyIndex<long>[] related;
    private readonly ManyIndex<string>[] shared;
    private readonly OwnedRecords<T>? byOwner;

    private readonly AccountState state;

    private Records(AccountState state)
        : base(state, T.Schema.Sorts)
    {
        this.state = state;
        unique = Array.ConvertAll(T.Schema.Unique, key => IndexBy(record => KeyOf(key, record)));
        related = Array.ConvertAll(T.Schema.Relations, _ => new ManyIndex<long>());
        shared = Array.ConvertAll(T.Schema.Shared, _ => new ManyIndex<string>(StringComparer.OrdinalIgnoreCase));
        byOwner = T.Schema.IsOwned ? new OwnedRecords<T>(state, record => record.OwnerId!.Value) : null;
    }

    public static Records<T> Create(AccountState state) => new(state);

    /// <summary>Whether an account has the record and lists it: a deleted one that can still be shown does not count.</summary>
    public static bool Has(AccountState state, long id) =>
        state.Get<Records<T>>() is var records && records.Find(id) is { } found && records.IsListed(found);

    /// <summary>An owner's records in ascending order of id; the array never changes.</summary>
    public T[] OfOwner(long owner) => byOwner!.Of(owner);

    /// <summary>The record of a unique key.</summary>
    public T? FindBy(UniqueKey<T> key, ReadOnlySpan<char> value) => Find(unique[Array.IndexOf(T.Schema.Unique, key)].Find(value));

    /// <summary>The oldest of the records that share a text.</summary>
    public T? FindOldest(SharedKey<T> key, string value) =>
        shared[Array.IndexOf(T.Schema.Shared, key)].Of(value) is { IsEmpty: false } ids ? Find(ids[0]) : null;

    /// <summary>The records that refer to another one, in ascending order of id.</summary>
    public IEnumerable<T> Of(Relation<T> relation, long id) => IdsOf(relation, id).Select(Find).OfType<T>();

    public int CountOf(Relation<T> relation, long id) => IdsOf(relation, id).Count;

    /// <summary>Adds an error for each key that another record has.</summary>
    public void CheckUnique(T draft, FieldErrors errors)
    {
        for (var i = 0; i < unique.Length; i++)
        {
            var key = T.Schema.Unique[i];
            if (KeyOf(key, draft) is { } value && unique[i].Find(value) is not 0 and var holder && holder != draft.Id)
            {
                key.AddTaken(errors, value);
            }
        }
    }

    protected override bool IsListed(T record) => T.Schema.IsListed?.Invoke(record) ?? true;

    protected override void Index(T? before, T? after)
    {
        var id = (after ?? before)!.Id;
        for (var i = 0; i < unique.Length; i++)
        {
            unique[i].Move(KeyOf(T.Schema.Unique[i], before), KeyOf(T.Schema.Unique[i], after), id);
        }
        byOwner?.Index(before, after);
        for (var i = 0; i < related.Length; i++)
        {
            Relate(related[i], T.Schema.Relations[i].Id, before, after);
        }
        for (var i = 0; i < shared.Length; i++)
        {
            Share(shared[i], T.Schema.Shared[i].Texts, before, after);
        }
        T.Schema.Indexed?.Invoke(state, before, after);
    }

    private static void Share(ManyIndex<string> index, Func<T, string[]?> texts, T? before, T? after)
    {
        foreach (var text in before is null ? [] : texts(before) ?? [])
        {
            index.Remove(text, before!.Id);
        }
        foreach (var text in after is null ? [] : texts(after) ?? [])
        {
            index.Add(text, after!.Id);
        }
    }

    private static void Relate(ManyIndex<long> index, Func<T, long> relation, T? before, T? after)
    {
        if (before is not null && (after is null || relation(after) != relation(before)))
        {
            index.Remove(relation(before), before.Id);
        }
        if (after is not null && (before is null || relation(after) != relation(before)))
        {
            index.Add(relation(after), after.Id);
        }
    }

    private ImmutableSortedSet<long> IdsOf(Relation<T> relation, long id) => related[Array.IndexOf(T.Schema.Relations, relation)].Of(id);

    private string? KeyOf(UniqueKey<T> key, T? record) =>
        record is not null && IsListed(record) && key.Key(record) is { Length: > 0 } value ? value : null;
}
