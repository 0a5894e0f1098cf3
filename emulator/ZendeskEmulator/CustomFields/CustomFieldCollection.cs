using System.Collections.Immutable;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The fields of users, or those of organizations: by id, and all of them as one set that never changes.</summary>
internal abstract class CustomFieldCollection<TField>(AccountState state) : RecordCollection<TField>(state)
    where TField : CustomField
{
    private ImmutableDictionary<long, CustomField> all = ImmutableDictionary<long, CustomField>.Empty;
    private Snapshot last = new(ImmutableDictionary<long, CustomField>.Empty, CustomFieldSet.Empty);

    /// <summary>The fields as they are now. The set is made when somebody asks for it: a write may change all of its fields.</summary>
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

    /// <summary>The field of an id or, as Zendesk allows in a path, of a key; a deleted one is found by its id.</summary>
    public TField? FindToShow(string idOrKey) => BodyValue.TryReadId(idOrKey, out var id) ? Find(id) : FindByKey(idOrKey);

    /// <summary>The same without the deleted fields.</summary>
    public TField? Find(string idOrKey) => FindToShow(idOrKey) is { Deleted: false } field ? field : null;

    /// <summary>The field of a key, ignoring case.</summary>
    public TField? FindByKey(string key) => Present.Find(key) is { } field ? Find(field.Id) : null;

    protected override bool IsListed(TField record) => !record.Deleted;

    protected override void Index(TField? before, TField? after) =>
        Volatile.Write(ref all, after is null or { Deleted: true } ? all.Remove((after ?? before)!.Id) : all.SetItem(after.Id, after));

    /// <summary>The set that was made last, and of which fields.</summary>
    private sealed record Snapshot(ImmutableDictionary<long, CustomField> All, CustomFieldSet Set);
}
