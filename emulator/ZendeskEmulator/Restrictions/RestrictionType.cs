using System.Text.Json;

namespace ZendeskEmulator.Restrictions;

/// <summary>
/// The restriction of a record in JSON: null, {"type":"User","id":1}, or {"type":"Group","id":1,"ids":[1,2]}. An empty object is no
/// restriction, as documented examples have it.
/// </summary>
internal sealed class RestrictionType : FieldType<Restriction?>
{
    public static readonly RestrictionType Instance = new();

    private static readonly BodyShape<Sent> Shape = new BodyShape<Sent>()
        .Text("type", (sent, type) => sent.Type = type)
        .Integer("id", (sent, id) => sent.Id = id)
        .Integers("ids", (sent, ids) => sent.Ids = ids);

    public override void Write(Utf8JsonWriter json, JsonEncodedText name, Restriction? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("type"u8, value.Type);
        if (value.Ids.Length > 0)
        {
            json.WriteNumber("id"u8, value.FirstId);
        }
        if (value is not { IsPersonal: true, Ids.Length: 1 })
        {
            json.WriteStartArray("ids"u8);
            foreach (var id in value.Ids)
            {
                json.WriteNumberValue(id);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public override Restriction? ReadStored(ref Utf8JsonReader reader)
    {
        var sent = new Sent();
        Shape.Read(ref reader, sent);
        return new Restriction(sent.Type ?? "", sent.Ids is { } ids ? [.. ids] : sent.Id is { } id ? [id] : []);
    }

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, Restriction?> set) =>
        shape.Add(name, (ref Utf8JsonReader reader, TInto into) =>
        {
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
            {
                reader.Skip();
                return new ParameterError(name, "must be a hash");
            }
            var sent = new Sent();
            var error = reader.TokenType == JsonTokenType.Null ? null : Shape.Read(ref reader, sent)?.Under(name);
            set(into, sent.ToRestriction());
            return error;
        });

    /// <summary>The keys of a restriction.</summary>
    private sealed class Sent
    {
        public string? Type { get; set; }

        public long? Id { get; set; }

        public List<long>? Ids { get; set; }

        /// <summary>A user has one id. Groups are those of <c>ids</c>, or the one of <c>id</c>.</summary>
        public Restriction? ToRestriction() => (Type, Id, Ids) switch
        {
            (null, null, null) => null,
            (Restriction.OfGroup, _, { Count: > 0 } ids) => new Restriction(Restriction.OfGroup, [.. ids.Distinct()]),
            var (type, id, ids) => new Restriction(type ?? "", id is { } one ? [one] : [.. ids ?? []]),
        };
    }
}
