namespace ZendeskEmulator.Resources;

/// <summary>A kind of record that a seed may have: its key in the line, its body, and how it is found and saved.</summary>
/// <param name="key">The key in the line: user.</param>
internal abstract class SeedKind(string key)
{
    public string Key => key;

    /// <summary>The keys by which other records name a record of the kind, such as user_id and author_id.</summary>
    public IReadOnlyList<string> References { get; private set; } = [$"{key}_id", $"{key}_ids"];

    /// <summary>Adds keys by which other records name a record of the kind.</summary>
    public SeedKind NamedBy(params IReadOnlyList<string> keys)
    {
        References = [.. References, .. keys];
        return this;
    }

    /// <summary>Adds the key to the shape of a line.</summary>
    /// <param name="add">Takes the record, ready to be saved, once it is read.</param>
    public abstract void AddTo<TLine>(BodyShape<TLine> line, Action<TLine, SeedRecord> add);
}

/// <summary>A record of a seed, ready to be saved.</summary>
internal abstract class SeedRecord(SeedKind kind)
{
    public SeedKind Kind => kind;

    /// <summary>Why a second seeding would create the record again, for a person; null when it finds it.</summary>
    public abstract string? WhyNotFound { get; }

    /// <summary>Finds the record and saves it.</summary>
    /// <returns>The record's id.</returns>
    public abstract Outcome<long> Save(in AccountWrite write);
}

/// <summary>Finds and saves a record of a seed, as the account's owner; its id.</summary>
internal delegate Outcome<long> SaveSeed<in TInput>(in AccountWrite write, TInput input);

/// <inheritdoc/>
/// <param name="whyNotFound">Why an input would be created again by a second seeding, for a person; null for never.</param>
internal sealed class SeedKind<TInput>(
    string key, BodyShape<TInput> shape, Func<TInput> create, SaveSeed<TInput> save, Func<TInput, string?>? whyNotFound = null)
    : SeedKind(key)
{
    public override void AddTo<TLine>(BodyShape<TLine> line, Action<TLine, SeedRecord> add) => line.Object(
        Key,
        into =>
        {
            var input = create();
            add(into, new Record(this, input, save, whyNotFound));
            return input;
        },
        shape);

    private sealed class Record(SeedKind kind, TInput input, SaveSeed<TInput> save, Func<TInput, string?>? whyNotFound) : SeedRecord(kind)
    {
        public override string? WhyNotFound => whyNotFound?.Invoke(input);

        public override Outcome<long> Save(in AccountWrite write) => save(write, input);
    }
}
