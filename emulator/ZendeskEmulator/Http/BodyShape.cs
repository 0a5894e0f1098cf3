using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// The keys that a JSON object may have, and where their values go. Unknown keys are passed over; the first value of a
/// wrong type is reported, and the rest is still read, so that JSON that is broken further on is told as such.
/// </summary>
/// <typeparam name="T">What the values are put into.</typeparam>
internal sealed class BodyShape<T>
{
    private readonly BodyKeys<ReadValue> keys = new();
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
            var read = keys.Find(ref reader);
            reader.Read();
            if (read is null)
            {
                reader.Skip();
                continue;
            }
            var error = read(ref reader, into);
            first ??= error;
        }
        return first;
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

    /// <summary>An array of strings. Null counts as not sent.</summary>
    public BodyShape<T> Texts(string name, Action<T, List<string>> set)
    {
        var (longest, most) = (LongestOf(name), TextBounds.MostItemsOf(name));
        return Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return null;
            }
            var reason = BodyValue.Texts(ref reader, longest, out var values);
            return values.Count > most ? ParameterError.TooMany(name, most) : Set(reason, name, into, values, set);
        });
    }

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

    /// <summary>An object with a shape of its own. Null counts as not sent.</summary>
    public BodyShape<T> Object<TChild>(string name, Func<T, TChild> child, BodyShape<TChild> shape) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                return shape.Read(ref reader, child(into))?.Under(name);
            }
            return reader.TokenType == JsonTokenType.Null ? null : Wrong(ref reader, name, "must be a hash");
        });

    /// <summary>An array of objects. Null counts as not sent.</summary>
    public BodyShape<T> Objects<TChild>(string name, Func<T, TChild> add, BodyShape<TChild> shape) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return null;
            }
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return Wrong(ref reader, name, "must be an array");
            }
            ParameterError? first = null;
            var (count, most) = (0, TextBounds.MostItemsOf(name));
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var error = ++count > most ? Wrong(ref reader, ParameterError.TooMany(name, most))
                    : reader.TokenType == JsonTokenType.StartObject ? shape.Read(ref reader, add(into))?.Under(name)
                    : Wrong(ref reader, name, "must be a hash");
                first ??= error;
            }
            return first;
        });

    /// <summary>An object whose keys and types only the account knows. Null counts as not sent.</summary>
    public BodyShape<T> Entries(string name, Action<T, string, SentValue> add)
    {
        var (longest, most) = (LongestOf(name), TextBounds.MostItemsOf(name));
        return Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return reader.TokenType == JsonTokenType.Null ? null : Wrong(ref reader, name, "must be a hash");
            }
            ParameterError? first = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = BodyValue.ReadString(ref reader);
                reader.Read();
                var value = SentValue.Read(ref reader, key, longest, most, out var error);
                first ??= error?.Under(name);
                add(into, key, value);
            }
            return first;
        });
    }

    /// <summary>An object as it was sent.</summary>
    public BodyShape<T> RawObject(string name, Action<T, RawJson> set) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return Wrong(ref reader, name, "must be a hash");
            }
            set(into, RawJson.Read(ref reader));
            return null;
        });

    /// <summary>An array of objects, each as it was sent. Null counts as not sent.</summary>
    public BodyShape<T> RawObjects(string name, Action<T, RawJson> add) =>
        Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType is JsonTokenType.Null or not JsonTokenType.StartArray)
            {
                return reader.TokenType == JsonTokenType.Null ? null : Wrong(ref reader, name, "must be an array");
            }
            ParameterError? first = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    add(into, RawJson.Read(ref reader));
                }
                else
                {
                    first ??= Wrong(ref reader, name, "must be an array of hashes");
                }
            }
            return first;
        });

    private int LongestOf(string key)
    {
        textKeys.Add(key);
        return TextBounds.LongestOf(key);
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

    private static ParameterError Wrong(ref Utf8JsonReader reader, string name, string reason) => Wrong(ref reader, new ParameterError(name, reason));

    private static ParameterError Wrong(ref Utf8JsonReader reader, ParameterError error)
    {
        reader.Skip();
        return error;
    }

    private BodyShape<T> Add(string name, ReadValue read)
    {
        keys.Add(name, read);
        return this;
    }

    private delegate ParameterError? ReadValue(ref Utf8JsonReader reader, T into);
}
