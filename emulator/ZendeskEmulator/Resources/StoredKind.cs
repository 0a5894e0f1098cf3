using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>A kind of record whose fields are described.</summary>
internal sealed class StoredKind<T, TCollection>(string name, StoredFields<T> fields) : AccountRecordKind<T>(name, fields.Names)
    where T : Record, new()
    where TCollection : RecordCollection<T>, IAccountPart<TCollection>
{
    public override void Write(Utf8JsonWriter json, object record) => fields.Write(json, (T)record);

    public override object? Read(ReadOnlySpan<byte> json) => fields.Read(json);

    public override RecordCollection<T> In(AccountState state) => state.Get<TCollection>();
}
