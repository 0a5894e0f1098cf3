using System.Text;

namespace ZendeskEmulator.TicketAudits;

/// <summary>Reads what <see cref="TicketEventPacker"/> has packed.</summary>
internal struct TicketEventUnpacker(byte[]? packed)
{
    private int at = TicketEvents.HeadBytes;

    public readonly bool IsAtEnd => packed is null || at == packed.Length;

    public TicketEvent Next()
    {
        var type = (TicketEventType)Byte();
        var field = (string)Value()!;
        var value = Value();
        return new TicketEvent(type, field, value, Value());
    }

    private object? Value()
    {
        var kind = (PackedValue)Byte();
        switch (kind)
        {
            case PackedValue.None:
                return null;
            case PackedValue.Id:
                var number = Number();
                return (long)(number >> 1) ^ -(long)(number & 1);
            case PackedValue.Texts:
                var texts = new string[(int)Number()];
                for (var i = 0; i < texts.Length; i++)
                {
                    texts[i] = (string)Value()!;
                }
                return texts;
            case PackedValue.Text:
                var length = (int)Number();
                at += length;
                return Encoding.UTF8.GetString(packed!, at - length, length);
            default:
                return EventWords.At(kind - PackedValue.FirstWord);
        }
    }

    private ulong Number()
    {
        var number = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    private byte Byte() => packed![at++];
}
