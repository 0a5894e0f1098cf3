using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>
/// What a request says of a record. What was assigned is sent, a null as JSON's null, which clears the value;
/// what was never assigned is not sent, and stays as it is.
/// </summary>
public abstract class RecordInput
{
    private readonly JsonObject assigned = [];

    private protected RecordInput()
    {
    }

    /// <summary>The assigned properties as they are sent.</summary>
    public override string ToString() => assigned.ToJsonString();

    /// <summary>The body of a request: {"user":{…}}.</summary>
    internal byte[] ToBody(string envelope) => Write(envelope, writer => assigned.WriteTo(writer));

    /// <summary>The body of a bulk request: {"users":[{…},…]}.</summary>
    internal static byte[] ToBody(string envelope, IEnumerable<RecordInput> records) => Write(envelope, writer =>
    {
        writer.WriteStartArray();
        foreach (var record in records)
        {
            record.assigned.WriteTo(writer);
        }
        writer.WriteEndArray();
    });

    private protected T? Get<T>(string name) => assigned[name] is { } value ? value.GetValue<T>() : default;

    private protected void Set(string name, JsonNode? value) => assigned[name] = value;

    private protected IReadOnlyList<string>? GetTexts(string name) =>
        assigned[name] is JsonArray values ? [.. values.Select(value => value!.GetValue<string>())] : null;

    private protected void SetTexts(string name, IReadOnlyList<string>? values) =>
        assigned[name] = values is null ? null : new JsonArray([.. values.Select(value => (JsonNode)value)]);

    private protected JsonObject? GetObject(string name) => assigned[name]?.DeepClone().AsObject();

    /// <summary>A copy is kept: a node can stand in one document only, and callers share theirs between records.</summary>
    private protected void SetObject(string name, JsonObject? value) => assigned[name] = value?.DeepClone();

    private static byte[] Write(string envelope, Action<Utf8JsonWriter> value)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(envelope);
            value(writer);
            writer.WriteEndObject();
        }
        return body.ToArray();
    }
}
