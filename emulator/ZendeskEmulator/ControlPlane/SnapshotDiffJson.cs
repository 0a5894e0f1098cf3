using System.Text.Json;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The difference between two states of an account as JSON.</summary>
internal static class SnapshotDiffJson
{
    public static void Write(Utf8JsonWriter json, SnapshotDiff diff)
    {
        json.WriteStartObject("diff");
        json.WriteString("from", diff.From);
        json.WriteString("to", diff.To ?? Facade.SnapshotName.Now);
        json.WriteNumber("created", diff.Created);
        json.WriteNumber("changed", diff.Changed);
        json.WriteNumber("deleted", diff.Deleted);
        json.WriteStartArray("records");
        foreach (var record in diff.Records)
        {
            json.WriteStartObject();
            json.WriteString("type", record.Type switch
            {
                RecordDifferenceType.Created => "created",
                RecordDifferenceType.Deleted => "deleted",
                _ => "changed",
            });
            json.WriteString("kind", record.Kind);
            json.WriteNumber("id", record.Id);
            json.WriteString("name", record.Name);
            json.WriteStartObject("fields");
            foreach (var value in record.Fields)
            {
                json.WriteStartObject(value.Field);
                WriteIfThere(json, "before", value.Before);
                WriteIfThere(json, "after", value.After);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("has_more", diff.HasMore);
        json.WriteEndObject();
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
