namespace ZendeskEmulator.Accounts;

/// <summary>The properties of every record, also of one that follows from others and is not stored.</summary>
internal interface IRecord
{
    /// <summary>13 digits, ascending within an account across all kinds (<see cref="Storage.IdLayout"/>).</summary>
    long Id { get; }

    /// <summary>The number of the account's write that put this version.</summary>
    long Version { get; }

    /// <summary>The id of the owning record; null when the record belongs to the account.</summary>
    long? OwnerId => null;

    /// <summary>The id on the wire, where it is a text; null where it is the number.</summary>
    string? TextId => null;
}

/// <summary>
/// A stored record. It never changes once it is put: a change replaces it with a copy. Only <see cref="AccountWrite"/>
/// stamps id, version and times.
/// </summary>
internal abstract record Record : IRecord
{
    public long Id { get; internal set; }

    public long Version { get; internal set; }

    public virtual long? OwnerId => null;

    public virtual string? TextId => null;
}

/// <summary>Something with the two times that clients see.</summary>
internal interface ITimes
{
    DateTime CreatedAt { get; }

    DateTime UpdatedAt { get; }
}

/// <summary>A record with the two times that clients see.</summary>
internal abstract record TimedRecord : Record, ITimes
{
    public DateTime CreatedAt { get; internal set; }

    public DateTime UpdatedAt { get; internal set; }
}

/// <summary>The kind of a record type. It prevents putting a record under another kind.</summary>
internal interface IKindOf<TSelf>
    where TSelf : Record, IKindOf<TSelf>
{
    static abstract AccountRecordKind<TSelf> Kind { get; }
}
