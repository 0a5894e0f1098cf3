using System.Text.Json.Serialization;

namespace ZendeskEmulator.Accounts;

/// <summary>What every stored record has.</summary>
internal interface IRecord
{
    /// <summary>13 digits, ascending within an account over all kinds (<see cref="Storage.IdLayout"/>).</summary>
    long Id { get; }

    /// <summary>The write that made it, counted within the account.</summary>
    long Version { get; }

    /// <summary>The record that it belongs to; null when it belongs to the account.</summary>
    long? OwnerId => null;
}

/// <summary>
/// A stored record. It never changes once it is put: a change is a copy in the old one's place. Only
/// <see cref="AccountWrite"/> stamps id, version and times.
/// </summary>
internal abstract record Record : IRecord
{
    [JsonInclude]
    [JsonRequired]
    public long Id { get; internal set; }

    [JsonInclude]
    [JsonRequired]
    public long Version { get; internal set; }

    [JsonIgnore]
    public virtual long? OwnerId => null;
}

/// <summary>A record with the two times that clients see.</summary>
internal abstract record TimedRecord : Record
{
    [JsonInclude]
    [JsonRequired]
    public DateTime CreatedAt { get; internal set; }

    [JsonInclude]
    [JsonRequired]
    public DateTime UpdatedAt { get; internal set; }
}

/// <summary>Which kind the records of a type are: so a record cannot be put under another.</summary>
internal interface IKindOf<TSelf>
    where TSelf : Record, IKindOf<TSelf>
{
    static abstract AccountRecordKind<TSelf> Kind { get; }
}
