using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// The keys that a JSON object may have, and where their values go. Unknown keys are skipped. The first value of a
/// wrong type is reported, but the rest is still read, so that broken JSON further on is reported as broken JSON.
/// </summary>
/// <typeparam name="T">The object that takes the values.</typeparam>
internal sealed class BodyShape<T>
{
    private readonly BodyKeys<Key> keys = new();
    private readonly List<string> textKeys = [];
    private Action<T, string>? others;

    /// <summary>The keys whose values are texts.</summary>
    public IReadOnlyList<string> TextKeys => textKeys;

    /// <summary>Reads the object at the reader's position.</summary>
    /// <param name="reader">At the object's start before the call, at its end afterwards.</param>
    /// <param name="into">Takes the values.</param>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public ParameterError? Read(ref Utf8JsonReader reader, T into)
    {
        ParameterError? first = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = keys.Find(ref reader);
            if (key is null && others is not null)
            {
                others(into, BodyValue.ReadString(ref reader));
            }
            reader.Read();
            if (key is null)
            {
                reader.Skip();
                continue;
            }
            var error = key.Read(ref reader, into);
            first ??= error;
        }
        return first;
    }

    /// <summary>Copies only the known keys of an object: an unknown key may hold a secret.</summary>
    public RawJson Known(RawJson value) => RawJson.Write(json =>
    {
        var reader = new Utf8JsonReader(value.Utf8.Span);
        reader.Read();
        CopyKnown(ref reader, json);
    });

    /// <summary>
    /// Copies the known keys of the object at the reader's position. The reader is at the object's end afterwards.
    /// </summary>
    public void CopyKnown(ref Utf8JsonReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (keys.Find(ref reader) is not { } key)
            {
                reader.Skip();
                continue;
            }
            json.WritePropertyName(BodyValue.ReadString(ref reader));
            reader.Read();
            if (key.Copy is { } copy)
            {
                copy(ref reader, json);
            }
            else
            {
                RawJson.Read(ref reader).WriteTo(json);
            }
        }
        json.WriteEndObject();
    }

    /// <summary>A string or null. <see cref="TextBounds"/> limits its length.</summary>
    public BodyShape<T> Text(string name, Action<T, string?> set)
    {
        var longest = LongestOf(name);
        return Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.Text(ref reader, longest, out var value);
            return Set(reason, name, into, value, set);
        });
    }

    /// <summary>A string, a number (its digits become the string), or null.</summary>
    public BodyShape<T> TextOrNumber(string name, Action<T, string?> set)
    {
        var longest = LongestOf(name);
        return Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.TextOrNumber(ref reader, longest, out var value);
            return Set(reason, name, into, value, set);
        });
    }

    /// <summary>
    /// A value of any type, for keys that only some operations use. Stores the start of a text or of a number's digits;
    /// for other values the name of their type.
    /// </summary>
    public BodyShape<T> Anything(string name, Action<T, string?> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var token = reader.TokenType;
            var reason = BodyValue.TextOrNumber(ref reader, int.MaxValue, out var value);
            set(into, reason is null ? value is null ? null : Beginning.Of(value, TextBounds.Pattern) : token.ToString());
            return null;
        });

    /// <summary>An integer, a string of digits, or null; a blank string is null.</summary>
    public BodyShape<T> Integer(string name, Action<T, long?> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.Integer(ref reader, out var value);
            return Set(reason, name, into, value, set);
        });

    /// <summary>A boolean in any form that Zendesk accepts. Null counts as not sent.</summary>
    public BodyShape<T> Boolean(string name, Action<T, bool> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.Boolean(ref reader, out var value);
            if (value is { } sent)
            {
                set(into, sent);
            }
            return reason is null ? null : new ParameterError(name, reason);
        });

    /// <summary>An instant in ISO 8601.</summary>
    public BodyShape<T> Time(string name, Action<T, DateTime> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.Time(ref reader, out var value);
            return Set(reason, name, into, value, set);
        });

    /// <summary>An array of strings. Null counts as not sent.</summary>
    public BodyShape<T> Texts(string name, Action<T, List<string>> set) => Texts(name, BodyValue.Texts, set);

    /// <summary>An array of strings, or one comma-separated string. Null counts as not sent.</summary>
    public BodyShape<T> TextsOrList(string name, Action<T, List<string>> set) => Texts(name, BodyValue.TextsOrList, set);

    /// <summary>An array of integers. Null counts as not sent.</summary>
    public BodyShape<T> Integers(string name, Action<T, List<long>> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return null;
            }
            var reason = BodyValue.Integers(ref reader, out var values);
            var most = TextBounds.MaxItemsOf(name);
            return values.Count > most ? ParameterError.TooMany(name, most) : Set(reason, name, into, values, set);
        });

    /// <summary>Takes the names of keys that the object has and the shape has not. Without it they are skipped.</summary>
    public BodyShape<T> Others(Action<T, string> add)
    {
        others = add;
        return this;
    }

    /// <summary>The maximum length of the text under a key; registers the key as one with a text.</summary>
    public int LongestOf(string key)
    {
        textKeys.Add(key);
        return TextBounds.LongestOf(key);
    }

    private BodyShape<T> Texts(string name, ReadTexts read, Action<T, List<string>> set)
    {
        var (longest, most) = (LongestOf(name), TextBounds.MaxItemsOf(name));
        return Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return null;
            }
            var reason = read(ref reader, longest, out var values);
            return values.Count > most ? ParameterError.TooMany(name, most) : Set(reason, name, into, values, set);
        });
    }

    private static ParameterError? Set<TValue>(string? reason, string name, T into, TValue value, Action<T, TValue> set)
    {
        if (reason is not null)
        {
            return new ParameterError(name, reason);
        }
        set(into, value);
        return null;
    }

    /// <summary>Adds a key.</summary>
    /// <param name="copy">Copies the known part of its value; null when all of the value is known.</param>
    public BodyShape<T> Add(string name, ReadValue read, CopyValue? copy = null)
    {
        keys.Add(name, new Key(read, copy));
        return this;
    }

    /// <summary>
    /// Reads the value at the reader's position and returns its error. The reader is at the value's end afterwards.
    /// </summary>
    public delegate ParameterError? ReadValue(ref Utf8JsonReader reader, T into);

    private delegate string? ReadTexts(ref Utf8JsonReader reader, int longest, out List<string> values);

    private sealed record Key(ReadValue Read, CopyValue? Copy);
}

/// <summary>
/// Copies the known part of the value at the reader's position. The reader is at the value's end afterwards.
/// </summary>
internal delegate void CopyValue(ref Utf8JsonReader reader, Utf8JsonWriter json);
