using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// GET /_emulator/info: version, settings with their sources, ports of accounts, emulated operations, assumptions.
/// </summary>
internal static class Info
{
    public static Response Show(EmulatorInfo info) => new ControlResponse(200, json =>
    {
        json.WriteString("version", info.Version);
        WriteRows(json, "settings", info.Settings, row => [("name", row.Name), ("value", row.Value), ("source", row.Source)]);
        WriteRows(json, "ports", info.Ports, row => [("account", row.Account), ("base_url", row.BaseUrl.ToString())]);
        WriteRows(json, "fidelity", info.Fidelity, row => [("what", row.What), ("how", row.How), ("note", row.Note)]);
        WriteRows(json, "assumptions", info.Assumptions, row => [("id", row.Id), ("assumption", row.Assumption), ("reason", row.Reason)]);
    });

    private static void WriteRows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Func<T, (string Name, string Value)[]> columns)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var (column, value) in columns(row))
            {
                json.WriteString(column, value);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
