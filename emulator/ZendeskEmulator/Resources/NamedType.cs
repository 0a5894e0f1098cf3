using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Resources;

/// <summary>An enum as a text. No body sets it; a rule of the resource does.</summary>
internal sealed class NamedType<TValue>(params (TValue Value, string Name)[] names) : FieldType<TValue>
    where TValue : struct, Enum
{
    private readonly JsonEncodedText[] encoded = Array.ConvertAll(names, known => JsonEncodedText.Encode(known.Name));

    /// <summary>All names, for an error message.</summary>
    public string Names { get; } = string.Join(", ", names.Select(known => known.Name));

    /// <summary>The value of a name; null for another text.</summary>
    public TValue? Find(string? name)
    {
        foreach (var known in names)
        {
            if (known.Name == name)
            {
                return known.Value;
            }
        }
        return null;
    }

    public string NameOf(TValue value) => names[IndexOf(value)].Name;

    public override void Write(Utf8JsonWriter json, JsonEncodedText name, TValue value) => json.WriteString(name, encoded[IndexOf(value)]);

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TValue> set) =>
        throw new InvalidOperationException($"No body has {name}.");

    public override void AddToStored<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TValue> set) =>
        shape.Text(name, (into, text) => set(into, Find(text) ?? throw new JsonException($"There is no {name} '{text}'.")));

    public override bool IsBlank(TValue value) => false;

    private int IndexOf(TValue value)
    {
        var at = 0;
        while (!EqualityComparer<TValue>.Default.Equals(names[at].Value, value))
        {
            at++;
        }
        return at;
    }
}
