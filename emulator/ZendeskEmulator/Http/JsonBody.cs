using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>Reads a request's body: the object under its one envelope key, such as <c>user</c>, or the body itself.</summary>
internal static class JsonBody
{
    /// <summary>Fills <paramref name="into"/> from the object under <paramref name="envelope"/>.</summary>
    /// <param name="contentType">The request's Content-Type: a body of any other than JSON is not read.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="envelope">The key of the object; empty for a body without one, which may also be absent.</param>
    /// <param name="action">Zendesk's controller and action, for the error.</param>
    /// <returns>Null, or the error: 422 when it is not JSON, 400 when the envelope or a value is not what it must be.</returns>
    public static Error? Read<T>(string? contentType, ReadOnlySpan<byte> body, string envelope, BodyShape<T> shape, T into, string action)
    {
        if (envelope.Length == 0 && body.IsEmpty)
        {
            return null;
        }
        ParameterError? error;
        try
        {
            error = body.IsEmpty || !IsJson(contentType)
                ? new ParameterError(envelope.Length == 0 ? "body" : envelope, "must be present")
                : Read(body, envelope, shape, into);
        }
        catch (JsonException)
        {
            return Errors.UnparseableJson;
        }
        return error?.ToError(action);
    }

    private static ParameterError? Read<T>(ReadOnlySpan<byte> body, string envelope, BodyShape<T> shape, T into)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        ParameterError? error;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            error = envelope.Length == 0 ? new ParameterError("body", "must be a hash") : new ParameterError(envelope, "must be present");
        }
        else
        {
            error = envelope.Length == 0 ? shape.Read(ref reader, into) : ReadEnvelope(ref reader, envelope, shape, into);
        }
        // Reads what may stand behind the end: anything but blanks is not JSON.
        reader.Read();
        return error;
    }

    private static ParameterError? ReadEnvelope<T>(ref Utf8JsonReader reader, string envelope, BodyShape<T> shape, T into)
    {
        // Assumed A-04: the reason for a missing envelope; only the pattern of the message is recorded.
        ParameterError? error = new ParameterError(envelope, "must be present");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = BodyValue.IsNamed(ref reader, envelope);
            reader.Read();
            if (!found || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                error = shape.Read(ref reader, into)?.Under(envelope);
            }
            else
            {
                reader.Skip();
                error = new ParameterError(envelope, "must be a hash");
            }
        }
        return error;
    }

    private static bool IsJson(string? contentType)
    {
        if (contentType is null)
        {
            return false;
        }
        var media = contentType.AsSpan();
        var parameters = media.IndexOf(';');
        media = (parameters < 0 ? media : media[..parameters]).Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (media.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
