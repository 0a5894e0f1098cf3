using System.Buffers;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Writes a record with further properties at its end, as rows of searches and exports have them: <c>result_type</c>,
/// <c>deleted_at</c>. The record's own writer needs to know nothing of them.
/// </summary>
internal static class ExtendedJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <summary>A writer of records with further properties.</summary>
    public static WriteRecord<T> With<T>(this WriteRecord<T> write, Action<Utf8JsonWriter, T> more) =>
        (json, record, links) => Write(json, record, links, write, more);

    private static void Write<T>(Utf8JsonWriter json, T record, Links links, WriteRecord<T> write, Action<Utf8JsonWriter, T> more)
    {
        buffer ??= new ArrayBufferWriter<byte>(2048);
        buffer.ResetWrittenCount();
        using (var own = JsonOutput.WriterInto(buffer))
        {
            write(own, record, links);
            own.Flush();
            var length = buffer.WrittenCount;
            own.Reset(buffer);
            own.WriteStartObject();
            more(own, record);
            own.WriteEndObject();
            own.Flush();
            WriteJoined(json, buffer.WrittenSpan[..length], buffer.WrittenSpan[length..]);
        }
        if (buffer.Capacity > JsonOutput.LargestWhole)
        {
            buffer = null;
        }
    }

    /// <summary>Two objects as one: all but the brace that ends the first, a comma, all but the brace that begins the second.</summary>
    private static void WriteJoined(Utf8JsonWriter json, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var joined = ArrayPool<byte>.Shared.Rent(first.Length + second.Length);
        first[..^1].CopyTo(joined);
        joined[first.Length - 1] = (byte)',';
        second[1..].CopyTo(joined.AsSpan(first.Length));
        json.WriteRawValue(joined.AsSpan(0, first.Length + second.Length - 1), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(joined);
    }
}
