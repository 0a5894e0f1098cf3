using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>The result of a rule or a save: either a record or an error of the catalogue.</summary>
internal readonly struct Outcome<T>
{
    private readonly T? record;

    internal Outcome(T? record, Error? error, bool isNew)
    {
        this.record = record;
        Error = error;
        IsNew = isNew;
    }

    /// <summary>The record as it is now.</summary>
    /// <exception cref="InvalidOperationException">The outcome is an error.</exception>
    public T Record => Error is null ? record! : throw new InvalidOperationException(Error.Reason);

    /// <summary>Null for a success.</summary>
    public Error? Error { get; }

    /// <summary>True when the record was created: 201 instead of 200.</summary>
    public bool IsNew { get; }

    public static implicit operator Outcome<T>(T record) => new(record, null, isNew: false);

    public static implicit operator Outcome<T>(Error error) => new(default, error, isNew: false);

    /// <summary>Combines the errors of all fields in one outcome.</summary>
    public static implicit operator Outcome<T>(FieldErrors errors) => Errors.RecordInvalid(errors);

    /// <summary>The same outcome with something of the record instead of it.</summary>
    public Outcome<TOther> Select<TOther>(Func<T, TOther> select) => Error is { } error
        ? error
        : new Outcome<TOther>(select(record!), null, IsNew);

    public static Outcome<T> Created(T record) => new(record, null, isNew: true);
}
