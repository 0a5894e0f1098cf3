using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>
/// The values of a record in a request. Assigned properties are sent; an assigned null is sent as JSON's null and clears the
/// value. Properties that were never assigned are not sent and keep their values.
/// </summary>
public abstract class RecordInput
{
    private const string Password = "password";

    private readonly JsonObject assigned = [];

    private protected RecordInput()
    {
    }

    /// <summary>Any field by Zendesk's name, for those that have no property here. Assigned values are copied.</summary>
    /// <param name="name">Zendesk's name, such as <c>remote_photo_url</c>.</param>
    /// <returns>A copy of the assigned value; null for JSON's null and for a property that was never assigned.</returns>
    /// <example><c>new UserInput { Name = "Roger Wilco", ["remote_photo_url"] = "https://example.org/roger.png" }</c></example>
    public JsonNode? this[string name]
    {
        get => assigned[name]?.DeepClone();
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            assigned[name] = value?.DeepClone();
        }
    }

    /// <summary>The assigned fields as they are sent, without the value of a password.</summary>
    /// <returns>A JSON object.</returns>
    public override string ToString()
    {
        if (!assigned.ContainsKey(Password))
        {
            return assigned.ToJsonString();
        }
        var shown = assigned.DeepClone().AsObject();
        shown[Password] = "***";
        return shown.ToJsonString();
    }

    /// <exception cref="ArgumentException">One of them is null.</exception>
    internal static void CheckEach(IEnumerable<RecordInput?> records, string parameter)
    {
        var index = 0;
        foreach (var record in records)
        {
            if (record is null)
            {
                throw new ArgumentException($"The element {index} is null.", parameter);
            }
            index++;
        }
    }

    /// <summary>The body of a request: {"user":{…}}.</summary>
    internal byte[] ToBody(string envelope) => JsonBody.Of(envelope, writer => assigned.WriteTo(writer));

    /// <summary>The body of a bulk request: {"users":[{…},…]}.</summary>
    internal static byte[] ToBody(string envelope, IEnumerable<RecordInput> records) => JsonBody.Of(envelope, writer =>
    {
        writer.WriteStartArray();
        foreach (var record in records)
        {
            record.assigned.WriteTo(writer);
        }
        writer.WriteEndArray();
    });

    private protected void CopyFrom(RecordInput other)
    {
        foreach (var (name, value) in other.assigned)
        {
            assigned[name] = value?.DeepClone();
        }
    }

    private protected void Set(string name, JsonNode? value) => assigned[name] = value;

    private protected string? GetText(string name) => KindOf(name) == JsonValueKind.String ? assigned[name]!.GetValue<string>() : null;

    private protected bool? GetFlag(string name) =>
        KindOf(name) is JsonValueKind.True or JsonValueKind.False ? assigned[name]!.GetValue<bool>() : null;

    /// <summary>By its digits: the indexer takes numbers of any type.</summary>
    private protected long? GetNumber(string name) =>
        KindOf(name) == JsonValueKind.Number && long.TryParse(assigned[name]!.ToJsonString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private protected IReadOnlyList<string>? GetTexts(string name) =>
        assigned[name] is JsonArray values ? [.. values.Select(value => value!.GetValue<string>())] : null;

    private protected void SetTexts(string name, IReadOnlyList<string>? values) =>
        assigned[name] = values is null ? null : new JsonArray([.. values.Select(value => (JsonNode)value)]);

    private protected JsonObject? GetObject(string name) => assigned[name]?.DeepClone() as JsonObject;

    /// <summary>A copy is kept: a node can stand in one document only, and callers share theirs between records.</summary>
    private protected void SetObject(string name, JsonObject? value) => assigned[name] = value?.DeepClone();

    /// <summary>Copies of the records as they are now.</summary>
    private protected void SetRecords(string name, IEnumerable<RecordInput>? values) =>
        assigned[name] = values is null ? null : new JsonArray([.. values.Select(value => value.assigned.DeepClone())]);

    private JsonValueKind? KindOf(string name) => assigned[name]?.GetValueKind();
}
