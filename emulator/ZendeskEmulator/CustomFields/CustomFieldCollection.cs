using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The fields of users, or those of organizations: by id, and all of them as one set that never changes.</summary>
internal abstract class CustomFieldCollection<TField>(AccountState state) : RecordCollection<TField>(state)
    where TField : CustomField
{
    private CustomFieldSet present = CustomFieldSet.Empty;

    /// <summary>The fields as they are now.</summary>
    public CustomFieldSet Present => Volatile.Read(ref present);

    /// <summary>The field of an id or, as Zendesk allows in a path, of a key.</summary>
    public TField? Find(string idOrKey) => BodyValue.TryReadId(idOrKey, out var id) ? Find(id) : FindByKey(idOrKey);

    /// <summary>The field of a key, ignoring case.</summary>
    public TField? FindByKey(string key) => Present.Find(key) is { } field ? Find(field.Id) : null;

    protected override void Index(TField? before, TField? after)
    {
        var others = present.InOrder.Where(field => field.Id != (after ?? before)!.Id);
        Volatile.Write(ref present, new CustomFieldSet(after is null ? others : others.Append(after)));
    }
}
