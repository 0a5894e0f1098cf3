using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The fields of users, or those of organizations: by id, and all of them as one set that never changes.</summary>
internal abstract class CustomFieldCollection(AccountState state) : RecordCollection<CustomField>(state)
{
    private CustomFieldSet present = CustomFieldSet.Empty;

    /// <summary>The fields as they are now.</summary>
    public CustomFieldSet Present => Volatile.Read(ref present);

    /// <summary>The field of an id or, as Zendesk allows in a path, of a key.</summary>
    public CustomField? Find(string idOrKey) => BodyValue.TryReadId(idOrKey, out var id) ? Find(id) : Present.Find(idOrKey);

    protected override void Index(CustomField? before, CustomField? after)
    {
        var others = present.InOrder.Where(field => field.Id != (after ?? before)!.Id);
        Volatile.Write(ref present, new CustomFieldSet(after is null ? others : others.Append(after)));
    }
}
