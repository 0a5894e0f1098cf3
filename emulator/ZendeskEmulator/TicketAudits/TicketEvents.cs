using System.Buffers.Binary;
using System.Collections;
using System.Runtime.CompilerServices;

namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The events of an audit, packed: a million tickets have ten million of them, which take some eight bytes each instead of
/// forty and more.
/// </summary>
[CollectionBuilder(typeof(TicketEvents), nameof(Create))]
internal readonly record struct TicketEvents : IEnumerable<TicketEvent>
{
    /// <summary>The number of events stands before them.</summary>
    public const int HeadBytes = sizeof(int);

    private readonly byte[]? packed;

    /// <param name="packed">As <see cref="TicketEventPacker"/> has made it; null for no events.</param>
    public TicketEvents(byte[]? packed) => this.packed = packed;

    public int Count => packed is null ? 0 : BinaryPrimitives.ReadInt32LittleEndian(packed);

    public static TicketEvents Create(ReadOnlySpan<TicketEvent> events)
    {
        var packer = TicketEventPacker.Begin();
        foreach (var one in events)
        {
            packer.Add(one);
        }
        return packer.End();
    }

    /// <summary>Reads the events as they are packed.</summary>
    public TicketEventReader Read() => new(packed is null ? default : packed.AsSpan(HeadBytes));

    public Enumerator GetEnumerator() => new(packed);

    IEnumerator<TicketEvent> IEnumerable<TicketEvent>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Unpacks one event after the other.</summary>
    internal struct Enumerator(byte[]? packed) : IEnumerator<TicketEvent>
    {
        private int at = HeadBytes;

        public TicketEvent Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            var reader = new TicketEventReader(packed is null ? default : packed.AsSpan(at));
            if (!reader.Read())
            {
                return false;
            }
            at = packed!.Length - reader.Left;
            Current = new TicketEvent(reader.Type, (string)reader.Field.Unpack()!, reader.Value.Unpack(), reader.Previous.Unpack());
            return true;
        }

        public void Reset() => at = HeadBytes;

        public readonly void Dispose()
        {
        }
    }
}
