using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/coverage: every operation, how close it is to Zendesk's, and on which assumptions it rests.</summary>
internal static class Coverage
{
    public static Response Show(IReadOnlyList<Resource> resources) => new ControlResponse(200, json =>
    {
        json.WriteStartObject("counts");
        foreach (var fidelity in Enum.GetValues<Fidelity>())
        {
            json.WriteNumber(NameOf(fidelity), resources.Sum(resource => resource.Operations.Count(operation => operation.Fidelity == fidelity)));
        }
        json.WriteEndObject();
        json.WriteStartArray("operations");
        foreach (var resource in resources)
        {
            foreach (var operation in resource.Operations)
            {
                Write(json, resource.Name, operation);
            }
        }
        json.WriteEndArray();
    });

    /// <summary>The name on the wire, and in the docs.</summary>
    public static string NameOf(Fidelity fidelity) => fidelity switch
    {
        Fidelity.Emulated => "emulated",
        Fidelity.Approximated => "approximated",
        _ => "not_yet",
    };

    private static void Write(Utf8JsonWriter json, string resource, Operation operation)
    {
        json.WriteStartObject();
        json.WriteString("operation", operation.Id);
        json.WriteString("method", operation.Method);
        json.WriteString("path", operation.Path);
        json.WriteString("resource", resource);
        json.WriteString("fidelity", NameOf(operation.Fidelity));
        json.WriteString("note", operation.Note);
        json.WriteStartArray("assumptions");
        foreach (var number in operation.Assumptions)
        {
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"A-{number:00}"));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
