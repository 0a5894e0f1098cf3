using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Resources;

/// <summary>A record that is described by a schema.</summary>
internal interface IHasSchema<TSelf> : IKindOf<TSelf>
    where TSelf : TimedRecord, IHasSchema<TSelf>, new()
{
    static abstract Schema<TSelf> Schema { get; }

    static AccountRecordKind<TSelf> IKindOf<TSelf>.Kind => TSelf.Schema.Kind;
}

/// <summary>A key that no two listed records have, ignoring case.</summary>
/// <param name="AddTaken">Adds the error for a key that another record has.</param>
internal sealed record UniqueKey<T>(Func<T, string?> Key, Action<FieldErrors, string> AddTaken);

/// <summary>Texts by which several records may be found, ignoring case, such as domain names.</summary>
internal sealed record SharedKey<T>(Func<T, string[]?> Texts);

/// <summary>The description of a resource without its rules: names, fields, keys and orders.</summary>
internal sealed class Schema<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    /// <param name="name">In paths, in the data file, and of a list: groups.</param>
    /// <param name="envelope">Of one record: group.</param>
    /// <param name="describe">Adds the fields in the recorded order.</param>
    /// <param name="path">The path of the list after /api/v2, with {parent} for the id of a parent; the name unless given.</param>
    /// <param name="storedAs">The name of the kind in the data file; the name unless given.</param>
    public Schema(string name, string envelope, Action<Fields<T>> describe, string? path = null, string? storedAs = null)
    {
        Name = name;
        Envelope = envelope;
        Folder = $"/api/v2/{path ?? name}/";
        var fields = new Fields<T>(Folder);
        describe(fields);
        Json = new SchemaJson<T>(fields);
        Kind = new StoredKind<T, Records<T>>(storedAs ?? name, Json.Stored);
    }

    public string Name { get; }

    public string Envelope { get; }

    /// <summary>The folder of the records' addresses.</summary>
    public string Folder { get; }

    public SchemaJson<T> Json { get; }

    public AccountRecordKind<T> Kind { get; }

    /// <summary>The keys that no two records have.</summary>
    public UniqueKey<T>[] Unique { get; init; } = [];

    /// <summary>The key by which <c>external_ids</c> finds records; null if records have no external_id.</summary>
    public UniqueKey<T>? ExternalId { get; init; }

    /// <summary>The texts that several records may share.</summary>
    public SharedKey<T>[] Shared { get; init; } = [];

    /// <summary>The records that records refer to.</summary>
    public Relation<T>[] Relations { get; init; } = [];

    /// <summary>The keys, other than the id, by which lists can be sorted.</summary>
    public SortKey<T>[] Sorts { get; init; } = [];

    /// <summary>The order of lists by offset, one of the sorts; null for that of the ids.</summary>
    public SortKey<T>? OrderByOffset { get; init; }

    /// <summary>The order of lists by cursor unless the request names one; null for that of the ids.</summary>
    public SortKey<T>? OrderByCursor { get; init; }

    /// <summary>Whether records are found by their owner; those of a user and of a parent are.</summary>
    public bool IsOwned { get; init; } = typeof(T).IsSubclassOf(typeof(UserRecord)) || typeof(T).IsSubclassOf(typeof(ChildRecord));

    /// <summary>Whether there is a parent with this id; null for records without one.</summary>
    public Func<AccountState, long, bool>? HasParent { get; init; }

    /// <summary>The status of the response to a creation.</summary>
    public int CreatedStatus { get; init; } = 201;

    /// <summary>Whether the response to an update has a Location too.</summary>
    public bool LocatesUpdates { get; init; }

    /// <summary>Whether a record is listed, and its keys are its own; null for always.</summary>
    public Func<T, bool>? IsListed { get; init; }

    /// <summary>Updates another part of the account, given a record before and after a change; null if there is no such part.</summary>
    public Action<AccountState, T?, T?>? Indexed { get; init; }
}
