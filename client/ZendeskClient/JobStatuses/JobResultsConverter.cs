using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The results of some jobs are an object, {"success":true}, which names no items.</summary>
internal sealed class JobResultsConverter : JsonConverter<IReadOnlyList<JobResult>>
{
    public override IReadOnlyList<JobResult>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return JsonSerializer.Deserialize(ref reader, ZendeskJson.Default.IReadOnlyListJobResult);
        }
        reader.Skip();
        return [];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<JobResult> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ZendeskJson.Default.IReadOnlyListJobResult);
}
