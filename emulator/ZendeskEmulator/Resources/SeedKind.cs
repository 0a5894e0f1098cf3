using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Resources;

/// <summary>A kind of record that a seed may have: its key in the line, its body, and how it is found and saved.</summary>
/// <param name="key">The key in the line: user.</param>
internal abstract class SeedKind(string key)
{
    public string Key => key;

    /// <summary>Adds the key to the shape of a line.</summary>
    /// <param name="add">Takes the record, ready to be saved, once it is read.</param>
    public abstract void AddTo<TLine>(BodyShape<TLine> line, Action<TLine, SeedRecord> add);
}

/// <summary>A record of a seed, ready to be saved.</summary>
internal abstract class SeedRecord
{
    /// <summary>Why the record cannot be seeded, for a person; null when it can.</summary>
    public abstract string? Refusal { get; }

    /// <summary>Finds the record and saves it; null, or the error.</summary>
    public abstract Error? Save(in AccountWrite write);
}

/// <summary>Finds and saves a record of a seed, as the account's owner.</summary>
internal delegate Error? SaveSeed<in TInput>(in AccountWrite write, TInput input);

/// <inheritdoc/>
/// <param name="refuse">Why an input cannot be seeded, for a person; null for never.</param>
internal sealed class SeedKind<TInput>(
    string key, BodyShape<TInput> shape, Func<TInput> create, SaveSeed<TInput> save, Func<TInput, string?>? refuse = null)
    : SeedKind(key)
{
    public override void AddTo<TLine>(BodyShape<TLine> line, Action<TLine, SeedRecord> add) => line.Object(
        Key,
        into =>
        {
            var input = create();
            add(into, new Record(input, save, refuse));
            return input;
        },
        shape);

    private sealed class Record(TInput input, SaveSeed<TInput> save, Func<TInput, string?>? refuse) : SeedRecord
    {
        public override string? Refusal => refuse?.Invoke(input);

        public override Error? Save(in AccountWrite write) => save(write, input);
    }
}
