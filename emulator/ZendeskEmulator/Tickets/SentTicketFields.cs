using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// Reads <c>custom_fields</c> or <c>fields</c>: an array of {id, value}, or an object by id (facts-tickets §1.3). One {id, value} alone
/// is what a macro's changes have, which updates take as they are (documented).
/// </summary>
internal static class SentTicketFields
{
    private const string Key = "custom_fields";
    private const int MaxFields = 2_000;

    public static ParameterError? Read(ref Utf8JsonReader reader, TicketInput into)
    {
        var fields = into.Fields ?? [];
        ParameterError? error = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    error ??= ReadEntry(ref reader, fields);
                }
                break;
            case JsonTokenType.StartObject:
                error = ReadObject(ref reader, fields);
                break;
            default:
                reader.Skip();
                return new ParameterError(Key, "must be an array");
        }
        into.Fields = fields;
        return fields.Count > MaxFields ? ParameterError.TooMany(Key, MaxFields) : error;
    }

    private static ParameterError? ReadObject(ref Utf8JsonReader reader, List<(long, SentValue)> into)
    {
        ParameterError? error = null;
        SentValue? id = null;
        SentValue? only = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = BodyValue.ReadString(ref reader);
            reader.Read();
            var value = ReadValue(ref reader, out var wrong);
            error ??= wrong;
            if (BodyValue.TryReadId(key, out var fieldId))
            {
                into.Add((fieldId, value));
            }
            (id, only) = key switch
            {
                "id" => (value, only),
                "value" => (id, value),
                _ => (id, only),
            };
        }
        if (only is { } sent && BodyValue.TryReadId(id?.Text, out var named))
        {
            into.Add((named, sent));
        }
        return error;
    }

    private static ParameterError? ReadEntry(ref Utf8JsonReader reader, List<(long, SentValue)> into)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new ParameterError(Key, "must be an array of hashes");
        }
        long? id = null;
        SentValue? value = null;
        ParameterError? error = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isValue) = (BodyValue.IsNamed(ref reader, "id"u8), BodyValue.IsNamed(ref reader, "value"u8));
            reader.Read();
            if (isId)
            {
                if (BodyValue.Integer(ref reader, out id) is { } wrong)
                {
                    error ??= new ParameterError($"{Key}.id", wrong);
                }
            }
            else if (isValue)
            {
                value = ReadValue(ref reader, out var wrong);
                error ??= wrong;
            }
            else
            {
                reader.Skip();
            }
        }
        if (id is { } known && value is { } sent)
        {
            into.Add((known, sent));
        }
        return error;
    }

    private static SentValue ReadValue(ref Utf8JsonReader reader, out ParameterError? error)
    {
        var value = SentValue.Read(ref reader, "value", TextBounds.Text, MaxFields, out error);
        error = error?.Under(Key);
        return value;
    }
}
