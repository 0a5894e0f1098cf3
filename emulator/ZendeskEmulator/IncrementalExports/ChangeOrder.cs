using ZendeskEmulator.Storage;

namespace ZendeskEmulator.IncrementalExports;

/// <summary>The records of a kind in the order of their last change, also those that are not listed.</summary>
internal sealed class ChangeOrder<T> : IAccountPart<ChangeOrder<T>>
    where T : TimedRecord, IKindOf<T>
{
    private readonly RecordKeys<T> keys;

    private ChangeOrder(RecordCollection<T> records) =>
        keys = new RecordKeys<T>(records, static (record, keys) => keys.Add(ChangePlace.KeyOf(record.UpdatedAt)));

    public static ChangeOrder<T> Create(AccountState state) => new(T.Kind.In(state));

    /// <summary>The places behind one, up to a second, which is included.</summary>
    public IEnumerable<ChangePlace> Behind(ChangePlace place, long last) =>
        keys.Entries.Behind(PlaceOf(place), ChangePlace.KeyOf(last))
            .Select(entry => new ChangePlace(ChangePlace.SecondOf(entry.Key), keys.IdOf(entry)));

    private OrderedKey PlaceOf(ChangePlace place) => keys.PlaceOf(ChangePlace.KeyOf(place.Second), place.Id);
}
