using System.Text.Json;

namespace ZendeskEmulator.TicketFields;

/// <summary>One option of a tagger or multiselect.</summary>
/// <param name="Name">The text for agents; <c>A::B</c> stands for B under A.</param>
/// <param name="Value">The value in the API, and the tag that goes with it. Unique within the field.</param>
internal sealed record TicketFieldOption(long Id, string Name, string Value, bool Default = false)
{
    /// <summary>The options of a field in the data file.</summary>
    public static readonly FieldType<TicketFieldOption[]?> Several = new OptionsType();

    /// <summary>Writes the options in the recorded order of keys (facts-tickets §7.1), where the field has any.</summary>
    public static void WriteTo(Utf8JsonWriter json, TicketField field)
    {
        if (!TicketFieldTypes.HasOptions(field.Type))
        {
            return;
        }
        json.WriteStartArray("custom_field_options");
        foreach (var option in field.Options ?? [])
        {
            json.WriteStartObject();
            option.WriteProperties(json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteNumber("id", Id);
        json.WriteString("name", Name);
        json.WriteString("raw_name", Name);
        json.WriteString("value", Value);
        json.WriteBoolean("default", Default);
    }

    private sealed class OptionsType : FieldType<TicketFieldOption[]?>
    {
        private static readonly BodyShape<Stored> Shape = new BodyShape<Stored>(isBounded: false)
            .Integer("id", (option, value) => option.Id = value ?? 0)
            .Text("name", (option, value) => option.Name = value ?? "")
            .Text("value", (option, value) => option.Value = value ?? "")
            .Boolean("default", (option, value) => option.Default = value);

        public override void Write(Utf8JsonWriter json, JsonEncodedText name, TicketFieldOption[]? value)
        {
            json.WriteStartArray(name);
            foreach (var option in value ?? [])
            {
                json.WriteStartObject();
                json.WriteNumber("id", option.Id);
                json.WriteString("name", option.Name);
                json.WriteString("value", option.Value);
                json.WriteBoolean("default", option.Default);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TicketFieldOption[]?> set) =>
            shape.Add(name, (ref Utf8JsonReader reader, TInto into) =>
            {
                var options = new List<TicketFieldOption>();
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    var option = new Stored();
                    Shape.Read(ref reader, option);
                    options.Add(new TicketFieldOption(option.Id, option.Name, option.Value, option.Default));
                }
                set(into, [.. options]);
                return null;
            });

        public override bool IsBlank(TicketFieldOption[]? value) => value is null or [];

        private sealed class Stored
        {
            public long Id { get; set; }

            public string Name { get; set; } = "";

            public string Value { get; set; } = "";

            public bool Default { get; set; }
        }
    }
}
