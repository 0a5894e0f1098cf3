using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>The types of fields whose values are arrays, beside <see cref="FieldTypes.Texts"/>.</summary>
internal static class ArrayFieldTypes
{
    /// <summary>Ids of other records. Without ids, the wire has an empty array and the data file leaves the field out.</summary>
    public static readonly FieldType<long[]?> Ids = new IdsType();

    /// <summary>Objects that are stored as they were sent, in an array. The resource checks that they are one.</summary>
    public static readonly FieldType<RawJson?> Objects = new ObjectsType();

    private sealed class IdsType : FieldType<long[]?>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, long[]? value)
        {
            json.WriteStartArray(name);
            foreach (var id in value ?? [])
            {
                json.WriteNumberValue(id);
            }
            json.WriteEndArray();
        }

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, long[]?> set) =>
            shape.Integers(name, (into, ids) => set(into, [.. ids]));

        public override long[]? ReadStored(ref Utf8JsonReader reader) => StoredArray.Read(ref reader, (ref id) => id.GetInt64());

        public override long[]? Keep(long[]? stored, long[]? sent) => sent.AsSpan().SequenceEqual(stored) ? stored : sent;

        public override bool IsBlank(long[]? value) => value is null or [];
    }

    private sealed class ObjectsType : FieldType<RawJson?>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, RawJson? value)
        {
            json.WritePropertyName(name);
            if (value is { } objects)
            {
                objects.WriteTo(json);
            }
            else
            {
                json.WriteStartArray();
                json.WriteEndArray();
            }
        }

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, RawJson?> set) =>
            shape.Add(name, (ref Utf8JsonReader reader, TInto into) =>
            {
                if (reader.TokenType == JsonTokenType.Null)
                {
                    return null;
                }
                set(into, RawJson.Read(ref reader));
                return null;
            });

        public override RawJson? ReadStored(ref Utf8JsonReader reader) => RawJson.Read(ref reader);

        public override RawJson? Keep(RawJson? stored, RawJson? sent) => AsShown(stored).SequenceEqual(AsShown(sent)) ? stored : sent;

        private static ReadOnlySpan<byte> AsShown(RawJson? value) => value is { } objects ? objects.Utf8.Span : "[]"u8;
    }
}
