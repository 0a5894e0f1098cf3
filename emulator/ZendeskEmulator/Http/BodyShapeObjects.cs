using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>The keys of a <see cref="BodyShape{T}"/> whose values are objects or arrays of objects.</summary>
internal static class BodyShapeObjects
{
    /// <summary>An object with a shape of its own. Null counts as not sent.</summary>
    public static BodyShape<T> Object<T, TChild>(this BodyShape<T> parent, string name, Func<T, TChild> child, BodyShape<TChild> shape) =>
        parent.Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                return shape.Read(ref reader, child(into))?.Under(name);
            }
            return reader.TokenType == JsonTokenType.Null ? null : Wrong(ref reader, name, "must be a hash");
        },
        (ref Utf8JsonReader reader, Utf8JsonWriter json) => CopyObject(ref reader, json, shape));

    /// <summary>An array of objects. Null counts as not sent.</summary>
    /// <param name="begin">Called for an array before its objects, and so for an empty one too.</param>
    public static BodyShape<T> Objects<T, TChild>(
        this BodyShape<T> parent, string name, Func<T, TChild> add, BodyShape<TChild> shape, Action<T>? begin = null) =>
        parent.Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return null;
            }
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return Wrong(ref reader, name, "must be an array");
            }
            begin?.Invoke(into);
            ParameterError? first = null;
            var (count, most) = (0, TextBounds.MaxItemsOf(name));
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var error = ++count > most ? Wrong(ref reader, ParameterError.TooMany(name, most))
                    : reader.TokenType == JsonTokenType.StartObject ? shape.Read(ref reader, add(into))?.Under(name)
                    : Wrong(ref reader, name, "must be a hash");
                first ??= error;
            }
            return first;
        },
        (ref Utf8JsonReader reader, Utf8JsonWriter json) => CopyObjects(ref reader, json, shape));

    /// <summary>An object whose keys and types depend on the account. Null counts as not sent.</summary>
    public static BodyShape<T> Entries<T>(this BodyShape<T> parent, string name, Action<T, string, SentValue> add)
    {
        var (longest, most) = (parent.LongestOf(name), TextBounds.MaxItemsOf(name));
        return parent.Add(name, (ref Utf8JsonReader reader, T into) =>
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

    /// <summary>An object, stored as sent.</summary>
    public static BodyShape<T> RawObject<T>(this BodyShape<T> parent, string name, Action<T, RawJson> set) =>
        parent.Add(name, (ref Utf8JsonReader reader, T into) =>
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return Wrong(ref reader, name, "must be a hash");
            }
            set(into, RawJson.Read(ref reader));
            return null;
        });

    /// <summary>An array of objects, each stored as sent.</summary>
    public static BodyShape<T> RawObjects<T>(this BodyShape<T> parent, string name, Action<T, RawJson> add) =>
        parent.Add(name, (ref Utf8JsonReader reader, T into) =>
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

    private static ParameterError Wrong(ref Utf8JsonReader reader, string name, string reason) =>
        Wrong(ref reader, new ParameterError(name, reason));

    private static ParameterError Wrong(ref Utf8JsonReader reader, ParameterError error)
    {
        reader.Skip();
        return error;
    }

    private static void CopyObject<TChild>(ref Utf8JsonReader reader, Utf8JsonWriter json, BodyShape<TChild> shape)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            shape.CopyKnown(ref reader, json);
        }
        else
        {
            RawJson.Read(ref reader).WriteTo(json);
        }
    }

    private static void CopyObjects<TChild>(ref Utf8JsonReader reader, Utf8JsonWriter json, BodyShape<TChild> shape)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            RawJson.Read(ref reader).WriteTo(json);
            return;
        }
        json.WriteStartArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            CopyObject(ref reader, json, shape);
        }
        json.WriteEndArray();
    }
}
