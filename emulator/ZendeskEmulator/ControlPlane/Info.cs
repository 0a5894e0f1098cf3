using System.Reflection;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/info: version, settings and where each came from, what is emulated, what is assumed.</summary>
internal static class Info
{
    private static readonly string Version =
        typeof(Info).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static Response Handle(EmulatorOptions options) => new ControlResponse(200, json =>
    {
        json.WriteString("version", Version);
        WriteRows(json, "settings", EmulatorSettings.Describe(options).Select(setting => (string[])[setting.Name, setting.Value, setting.Source]), "name", "value", "source");
        WriteRows(json, "fidelity", Pages.Fidelity, "what", "how", "note");
        WriteRows(json, "assumptions", Pages.Assumptions, "id", "assumption", "reason");
    });

    private static void WriteRows(Utf8JsonWriter json, string name, IEnumerable<string[]> rows, params ReadOnlySpan<string> columns)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
            {
                json.WriteString(columns[i], row[i]);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
