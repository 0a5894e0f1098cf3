using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZendeskEmulator.Http;

/// <summary>A JSON value as its bytes: kept and passed on without being understood.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value that the reader stands on; it stands on the value's end afterwards.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static RawJson Read(ref Utf8JsonReader reader) => new(JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)).ToArray());

    /// <summary>A value as it is written.</summary>
    public static RawJson Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }
        // A copy of the right length: what is kept for a day must not hold the buffer.
        return new RawJson(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Values as one array.</summary>
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

    /// <summary>Fills <paramref name="into"/> from the object that this is; null, or what is wrong with it.</summary>
    /// <exception cref="JsonException">A text in it is not Unicode.</exception>
    public ParameterError? ReadInto<T>(BodyShape<T> shape, T into)
    {
        var reader = new Utf8JsonReader(Utf8.Span);
        reader.Read();
        return shape.Read(ref reader, into);
    }
}

/// <summary>Keeps the bytes of a value of the data file.</summary>
internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RawJson.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => value.WriteTo(writer);
}
