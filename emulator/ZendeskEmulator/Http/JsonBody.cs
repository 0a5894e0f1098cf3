using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>Reads a request's body: the object under its one envelope key, such as <c>user</c>, or the body itself.</summary>
internal static class JsonBody
{
    /// <summary>
    /// Fills <paramref name="into"/> from the object under <paramref name="envelope"/>, which must be there.
    /// </summary>
    /// <param name="contentType">The request's Content-Type. A body that is not JSON is not read.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="envelope">The key of the object. Empty for a body without an envelope, which may also be
    /// absent.</param>
    /// <param name="action">Zendesk's controller and action, for the error.</param>
    /// <returns>Null, or the error: 422 when the body is not JSON, 400 when the envelope or a value is
    /// invalid.</returns>
    public static Error? Read<T>(string? contentType, ReadOnlySpan<byte> body, string envelope, BodyShape<T> shape, T into, string action)
    {
        if (envelope.Length == 0 && body.IsEmpty)
        {
            return null;
        }
        return ReadObject(contentType, body, envelope, shape, into, action, out var isMissing)
            ?? (isMissing ? MustBePresent(envelope).ToError(action) : null);
    }

    /// <summary>
    /// Reads the body of one record. An object without the envelope counts as an empty envelope, and a warning names
    /// its keys (recorded).
    /// </summary>
    /// <param name="warning">The X-Zendesk-API-Warn header, or null if the body causes no warning.</param>
    public static Error? ReadRecord<T>(
        string? contentType,
        ReadOnlySpan<byte> body,
        string envelope,
        BodyShape<T> shape,
        T into,
        string action,
        out string? warning)
    {
        warning = null;
        if (envelope.Length == 0)
        {
            return Read(contentType, body, envelope, shape, into, action);
        }
        var error = ReadObject(contentType, body, envelope, shape, into, action, out var isMissing);
        if (!isMissing)
        {
            return error;
        }
        if (!StrayKeys.TryRead(body, out var stray, envelope))
        {
            return Errors.UnparseableJson;
        }
        warning = ApiWarning.Of(action, stray.Names);
        return stray.FindSeveral(envelope) is { } list ? Errors.TooManyValuesOf(list, 1) : null;
    }

    /// <param name="isMissing">True for an object without the envelope.</param>
    private static Error? ReadObject<T>(
        string? contentType,
        ReadOnlySpan<byte> body,
        string envelope,
        BodyShape<T> shape,
        T into,
        string action,
        out bool isMissing)
    {
        isMissing = false;
        try
        {
            // Assumed A-04: a body that is not a JSON object is reported as a missing envelope. Only the pattern of the
            // message is recorded.
            var error = body.IsEmpty || !IsJson(contentType)
                ? MustBePresent(envelope.Length == 0 ? "body" : envelope)
                : Read(body, envelope, shape, into, out isMissing);
            return error?.ToError(action);
        }
        catch (JsonException)
        {
            isMissing = false;
            return Errors.UnparseableJson;
        }
    }

    private static ParameterError? Read<T>(ReadOnlySpan<byte> body, string envelope, BodyShape<T> shape, T into, out bool isMissing)
    {
        isMissing = false;
        var reader = new Utf8JsonReader(body);
        reader.Read();
        ParameterError? error;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            error = envelope.Length == 0 ? new ParameterError("body", "must be a hash") : MustBePresent(envelope);
        }
        else
        {
            error = envelope.Length == 0 ? shape.Read(ref reader, into) : ReadEnvelope(ref reader, envelope, shape, into, out isMissing);
        }
        // Reads past the end: anything but whitespace there makes the JSON invalid.
        reader.Read();
        return error;
    }

    private static ParameterError? ReadEnvelope<T>(
        ref Utf8JsonReader reader,
        string envelope,
        BodyShape<T> shape,
        T into,
        out bool isMissing)
    {
        ParameterError? error = null;
        isMissing = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = BodyValue.IsNamed(ref reader, envelope);
            reader.Read();
            if (!found || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
                continue;
            }
            isMissing = false;
            if (reader.TokenType == JsonTokenType.StartObject)
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

    private static ParameterError MustBePresent(string key) => new(key, "must be present");

    /// <summary>Whether a body of this type is read.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType is null)
        {
            return false;
        }
        var media = contentType.AsSpan();
        var parameters = media.IndexOf(';');
        media = (parameters < 0 ? media : media[..parameters]).Trim();
        return media.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (media.StartsWith("application/", StringComparison.OrdinalIgnoreCase)
                && media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
