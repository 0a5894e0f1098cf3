using System.Reflection;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/info: version, settings and where each came from, what is emulated, what is assumed.</summary>
internal static class Info
{
    private static readonly string Version =
        typeof(Info).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static Answer Handle(EmulatorOptions options) => new ControlAnswer(200, json =>
    {
        json.WriteString("version", Version);
        json.WriteStartArray("settings");
        foreach (var (name, value, source) in EmulatorSettings.Describe(options))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteString("source", source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("fidelity");
        foreach (var row in Pages.Fidelity)
        {
            json.WriteStartObject();
            json.WriteString("what", row[0]);
            json.WriteString("how", row[1]);
            json.WriteString("note", row[2]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("assumptions");
        foreach (var row in Pages.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("id", row[0]);
            json.WriteString("assumption", row[1]);
            json.WriteString("reason", row[2]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
