using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// The keys that a JSON object may have, and where their values go. Unknown keys are passed over; the first value of a
/// wrong type is reported, and the rest is still read, so that JSON that is broken further on is told as such.
/// </summary>
/// <typeparam name="T">What the values are put into.</typeparam>
/// <param name="isBounded">False for what the emulator has written itself: the data file's records.</param>
internal sealed class BodyShape<T>(bool isBounded = true)
{
    private readonly BodyKeys<Key> keys = new();
    private readonly List<string> textKeys = [];

    /// <summary>The keys whose values are texts.</summary>
    public IReadOnlyList<string> TextKeys => textKeys;

    /// <summary>Reads the object that the reader stands on.</summary>
    /// <param name="reader">Stands on the object's start; on its end afterwards.</param>
    /// <param name="into">Takes the values.</param>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public ParameterError? Read(ref Utf8JsonReader reader, T into)
    {
        ParameterError? first = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = keys.Find(ref reader);
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

    /// <summary>What is known of an object: unknown keys, in which a secret may be, are left out.</summary>
    public RawJson Known(RawJson value) => RawJson.Write(json =>
    {
        var reader = new Utf8JsonReader(value.Utf8.Span);
        reader.Read();
        CopyKnown(ref reader, json);
    });

    /// <summary>Copies what is known of the object that the reader stands on; on its end afterwards.</summary>
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

    /// <summary>A string or null, as long as <see cref="TextBounds"/> says.</summary>
    public BodyShape<T> Text(string name, Action<T, string?> set)
    {
        var longest = LongestOf(name);
        return Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.Text(ref reader, longest, out var value);
            return Set(reason, name, into, value, set);
        });
    }

    /// <summary>A string, or a number whose digits are taken as one, or null.</summary>
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
    /// Whatever is sent: for a value that only some operations look at. The beginning of a text or of the digits of a number;
    /// for anything else the name of its sort.
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

    /// <summary>A boolean in any of the ways that Zendesk takes one. Null counts as not sent.</summary>
    public BodyShape<T> Boolean(string name, Action<T, bool> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            var reason = BodyValue.Boolean(ref reader, out var value);
            return Set(reason, name, into, value, (target, flag) =>
            {
                if (flag is { } sent)
                {
                    set(target, sent);
                }
            });
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

    /// <summary>An array of strings, or one string with commas between them. Null counts as not sent.</summary>
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
            var most = TextBounds.MostItemsOf(name);
            return values.Count > most ? ParameterError.TooMany(name, most) : Set(reason, name, into, values, set);
        });

    /// <summary>How long the text under a key may be; it is one of the keys whose values are texts.</summary>
    public int LongestOf(string key)
    {
        textKeys.Add(key);
        return isBounded ? TextBounds.LongestOf(key) : int.MaxValue;
    }

    private BodyShape<T> Texts(string name, ReadTexts read, Action<T, List<string>> set)
    {
        var (longest, most) = (LongestOf(name), isBounded ? TextBounds.MostItemsOf(name) : int.MaxValue);
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
    /// <param name="copy">Copies what is known of its value; null where all of it is.</param>
    public BodyShape<T> Add(string name, ReadValue read, CopyValue? copy = null)
    {
        keys.Add(name, new Key(read, copy));
        return this;
    }

    /// <summary>Reads the value that the reader stands on, and answers what is wrong with it; the reader then stands on its end.</summary>
    public delegate ParameterError? ReadValue(ref Utf8JsonReader reader, T into);

    private delegate string? ReadTexts(ref Utf8JsonReader reader, int longest, out List<string> values);

    private sealed record Key(ReadValue Read, CopyValue? Copy);
}

/// <summary>Copies what is known of the value that the reader stands on; the reader then stands on its end.</summary>
internal delegate void CopyValue(ref Utf8JsonReader reader, Utf8JsonWriter json);
