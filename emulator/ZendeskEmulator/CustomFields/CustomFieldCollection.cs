using System.Collections.Immutable;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The fields of users, or those of organizations: by id, and together as one immutable set.</summary>
internal abstract class CustomFieldCollection<TField>(AccountState state) : RecordCollection<TField>(state)
    where TField : CustomField
{
    private ImmutableDictionary<long, CustomField> all = ImmutableDictionary<long, CustomField>.Empty;
    private Snapshot last = new(ImmutableDictionary<long, CustomField>.Empty, CustomFieldSet.Empty);

    /// <summary>The current fields. The set is built on demand, because one write may change all fields.</summary>
    public CustomFieldSet Present
    {
        get
        {
            var now = Volatile.Read(ref all);
            var snapshot = Volatile.Read(ref last);
            if (snapshot.All != now)
            {
                snapshot = new Snapshot(now, new CustomFieldSet(now.Values));
                Volatile.Write(ref last, snapshot);
            }
            return snapshot.Set;
        }
    }

    /// <summary>
    /// Finds a field by its id or, as Zendesk allows in paths, its key. A deleted field is found by its id.
    /// </summary>
    public TField? FindToShow(string idOrKey) => BodyValue.TryReadId(idOrKey, out var id) ? Find(id) : FindByKey(idOrKey);

    /// <summary>Finds a field in the same way, without the deleted ones.</summary>
    public TField? Find(string idOrKey) => FindToShow(idOrKey) is { Deleted: false } field ? field : null;

    /// <summary>The field with this key, ignoring case.</summary>
    public TField? FindByKey(string key) => Present.Find(key) is { } field ? Find(field.Id) : null;

    protected override bool IsListed(TField record) => !record.Deleted;

    protected override void Index(TField? before, TField? after) =>
        Volatile.Write(ref all, after is null or { Deleted: true } ? all.Remove((after ?? before)!.Id) : all.SetItem(after.Id, after));

    /// <summary>The set that was built last, and the fields it was built from.</summary>
    private sealed record Snapshot(ImmutableDictionary<long, CustomField> All, CustomFieldSet Set);
}
