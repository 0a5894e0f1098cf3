using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>A JSON value as bytes that are stored and copied without being interpreted.</summary>
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Copies the value at the reader's position. The reader is at the value's end afterwards.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static RawJson Read(ref Utf8JsonReader reader) => new(JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)).ToArray());

    /// <summary>Writes a value.</summary>
    public static RawJson Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }
        // The copy has the exact length. A result that is kept for a day must not hold the whole buffer.
        return new RawJson(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Joins values into one array.</summary>
    public static RawJson Array(IEnumerable<RawJson> values) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            value.WriteTo(json);
        }
        json.WriteEndArray();
    });

    public void WriteTo(Utf8JsonWriter json) => json.WriteRawValue(Utf8.Span, skipInputValidation: true);

    /// <summary>Fills <paramref name="into"/> from this object. Returns null or the error.</summary>
    /// <exception cref="JsonException">A text in it is invalid Unicode.</exception>
    public ParameterError? ReadInto<T>(BodyShape<T> shape, T into)
    {
        var reader = new Utf8JsonReader(Utf8.Span);
        reader.Read();
        return shape.Read(ref reader, into);
    }
}
