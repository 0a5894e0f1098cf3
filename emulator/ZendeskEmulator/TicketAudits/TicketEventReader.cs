namespace ZendeskEmulator.TicketAudits;

/// <summary>Reads what <see cref="TicketEventPacker"/> has packed, one event after the other, and makes no objects.</summary>
internal ref struct TicketEventReader
{
    private ReadOnlySpan<byte> rest;

    public TicketEventReader(ReadOnlySpan<byte> rest) => this.rest = rest;

    /// <summary>The present event's place, from 0.</summary>
    public int Index { get; private set; } = -1;

    public TicketEventType Type { get; private set; }

    public PackedEventValue Field { get; private set; }

    public PackedEventValue Value { get; private set; }

    public PackedEventValue Previous { get; private set; }

    /// <summary>The number of bytes that are not read yet.</summary>
    public readonly int Left => rest.Length;

    /// <summary>Moves to the next event; false behind the last one.</summary>
    public bool Read()
    {
        if (rest.IsEmpty)
        {
            return false;
        }
        Index++;
        Type = (TicketEventType)rest[0];
        rest = rest[1..];
        Field = PackedEventValue.Take(ref rest);
        Value = PackedEventValue.Take(ref rest);
        Previous = PackedEventValue.Take(ref rest);
        return true;
    }
}
