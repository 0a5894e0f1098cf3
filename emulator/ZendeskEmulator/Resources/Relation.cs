using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Resources;

/// <summary>Another record that records refer to by id, besides their owner.</summary>
internal sealed record Relation<T>(Func<T, long> Id)
    where T : TimedRecord, IHasSchema<T>, new()
{
    /// <summary>The records that refer to the record in the path; null when there is no such record.</summary>
    public IRecordSource<T>? Under<TOther>(AccountState state, long id)
        where TOther : TimedRecord, IHasSchema<TOther>, new() =>
        state.Get<Records<TOther>>().Find(id) is null ? null : new FewRecords<T>(state.Get<Records<T>>().Of(this, id));
}
