using System.Buffers.Text;
using System.Text.Json;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Exports;

/// <summary>
/// Moves the ids of an export into the range of another account: the first id of the one becomes the first of the other. Records have
/// ids as numbers, and ids of fields as names. Every such number in the file's range counts as an id, so all references stay right.
/// Ids have 13 digits in every account, so the text keeps its length.
/// </summary>
/// <param name="from">The id before the first one of the file.</param>
/// <param name="count">How many ids the file has given.</param>
/// <param name="to">The id before the first one of the account.</param>
internal sealed class MovedIds(long from, int count, long to)
{
    private byte[] moved = [];

    /// <summary>The record with the ids of the account, valid until the next call.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public ReadOnlyMemory<byte> Move(ReadOnlyMemory<byte> record)
    {
        if (moved.Length < record.Length)
        {
            moved = new byte[record.Length * 2];
        }
        record.CopyTo(moved);
        var reader = new Utf8JsonReader(record.Span);
        var isField = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Number:
                    Move(reader.ValueSpan, (int)reader.TokenStartIndex);
                    break;
                case JsonTokenType.PropertyName:
                    Move(reader.ValueSpan, (int)reader.TokenStartIndex + 1);
                    // An audit's event names the field that changed by its id, as a text.
                    isField = reader.ValueTextEquals("field"u8);
                    break;
                case JsonTokenType.String when isField:
                    Move(reader.ValueSpan, (int)reader.TokenStartIndex + 1);
                    break;
            }
        }
        return moved.AsMemory(0, record.Length);
    }

    private void Move(ReadOnlySpan<byte> text, int place)
    {
        if (text.Length == IdLayout.Digits && Utf8Parser.TryParse(text, out long id, out var length) && length == text.Length
            && id > from && id <= from + count)
        {
            Utf8Formatter.TryFormat(id - from + to, moved.AsSpan(place), out _);
        }
    }
}
