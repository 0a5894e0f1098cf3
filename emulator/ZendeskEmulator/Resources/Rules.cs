namespace ZendeskEmulator.Resources;

/// <summary>A change that a rule looks at.</summary>
/// <param name="write">The write that it is a part of.</param>
/// <param name="caller">The user on whose behalf the change is made.</param>
/// <param name="before">Null for a new record.</param>
/// <param name="draft">The record after the change; for a deletion, the stored record.</param>
/// <param name="input">The values of the body; null for a deletion.</param>
internal readonly ref struct RecordChange<T>(in AccountWrite write, Caller caller, T? before, T draft, RecordInput<T>? input = null)
    where T : TimedRecord, new()
{
    public AccountWrite Write { get; } = write;

    public Caller Caller { get; } = caller;

    public T? Before { get; } = before;

    public T Draft { get; } = draft;

    public RecordInput<T>? Input { get; } = input;
}

/// <summary>The part of an input that the caller may use.</summary>
internal delegate RecordInput<T> RestrictInput<T>(Caller caller, RecordInput<T> input)
    where T : TimedRecord, new();

/// <summary>Adds the errors of the draft, and may complete it; returns an error such as Forbidden, or null.</summary>
internal delegate Error? ValidateRecord<T>(in RecordChange<T> change, FieldErrors errors)
    where T : TimedRecord, new();

/// <summary>Puts a valid draft, and the records that depend on it, into the write.</summary>
internal delegate T PutRecord<T>(in RecordChange<T> change)
    where T : TimedRecord, new();

/// <summary>Deletes the record, or says why not.</summary>
internal delegate Outcome<T> DeleteRecord<T>(in RecordChange<T> change)
    where T : TimedRecord, new();

/// <summary>The hooks for a resource's own rules. Write the operation of a resource by hand if it needs a fifth hook.</summary>
internal sealed record Rules<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    /// <summary>Creates the records that every account has, where they are missing.</summary>
    public CreateDefaultRecords? CreateDefaults { get; init; }

    /// <summary>What a caller may change of the input of an update; callers may change everything unless given.</summary>
    public RestrictInput<T>? Restrict { get; init; }

    /// <summary>Checks a draft.</summary>
    public ValidateRecord<T>? Validate { get; init; }

    /// <summary>Puts a valid draft; the draft alone unless given.</summary>
    public PutRecord<T>? Put { get; init; }

    /// <summary>Deletes a record; it is removed unless given.</summary>
    public DeleteRecord<T>? Delete { get; init; }

    /// <summary>Creates or changes a record: for a request, and for one of many.</summary>
    public Outcome<T> Save(in AccountWrite write, Caller caller, T? stored, RecordInput<T> input)
    {
        if (stored is not null && Restrict is { } restrict)
        {
            input = restrict(caller, input);
        }
        var draft = T.Schema.Json.Merge(input, stored);
        if (T.Schema.HasParent is { } hasParent && !hasParent(write.State, draft.OwnerId!.Value))
        {
            return Errors.RecordNotFound;
        }
        var errors = new FieldErrors();
        var change = new RecordChange<T>(write, caller, stored, draft, input);
        T.Schema.Json.CheckRequired(draft, errors);
        if (Validate?.Invoke(change, errors) is { } refusal)
        {
            return refusal;
        }
        write.Get<Records<T>>().CheckUnique(draft, errors);
        if (errors.Any)
        {
            return errors;
        }
        if (Put is { } put)
        {
            return stored is null ? Outcome<T>.Created(put(change)) : put(change);
        }
        return stored is null ? Outcome<T>.Created(write.Create(draft)) : write.PutIfChanged(stored, draft);
    }

    /// <summary>Deletes a record: for a request, and for one of many.</summary>
    public Outcome<T> Remove(in AccountWrite write, Caller caller, T stored)
    {
        if (Delete is { } delete)
        {
            return delete(new RecordChange<T>(write, caller, stored, stored));
        }
        write.Remove(stored);
        return stored;
    }
}
