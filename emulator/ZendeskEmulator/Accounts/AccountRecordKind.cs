using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>A kind of record, with the collection of the account that holds it in memory.</summary>
internal abstract class AccountRecordKind(string name, IReadOnlyList<string> columns) : RecordKind(name, columns)
{
    /// <summary>Puts the record into its collection, or takes it out when it is null. With the account's lock held, or while loading.</summary>
    public abstract void Apply(AccountState state, long id, object? record);

    public abstract IRecord Of(object record);
}

/// <inheritdoc/>
internal sealed class AccountRecordKind<TRecord, TCollection>(string name, JsonTypeInfo<TRecord> type)
    : AccountRecordKind(name, [.. type.Properties.Where(property => property.Get is not null).Select(property => property.Name)])
    where TRecord : class, IRecord
    where TCollection : RecordCollection<TRecord>, IAccountPart<TCollection>
{
    public override void Write(Utf8JsonWriter json, object record) => JsonSerializer.Serialize(json, (TRecord)record, type);

    public override object? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, type);

    public override void Apply(AccountState state, long id, object? record) => state.Get<TCollection>().Apply(id, (TRecord?)record);

    public override IRecord Of(object record) => (TRecord)record;
}

/// <summary>What every stored record has. Records are immutable: a change is a new one in the old one's place.</summary>
internal interface IRecord
{
    /// <summary>13 digits, ascending within an account over all kinds.</summary>
    long Id { get; }

    /// <summary>The write that made it, counted within the account.</summary>
    long Version { get; }

    /// <summary>The record that it belongs to; null when it belongs to the account.</summary>
    long? OwnerId => null;
}
