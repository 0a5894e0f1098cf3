using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/coverage: every operation, how close it is to Zendesk's, and on which assumptions it rests.</summary>
internal static class Coverage
{
    public static Response Show(IReadOnlyList<EmulatedOperation> operations) => new ControlResponse(200, json =>
    {
        json.WriteStartObject("counts");
        foreach (var fidelity in Enum.GetValues<Fidelity>().Select(EmulatorFacts.NameOf).Append(EmulatorFacts.NotYet))
        {
            json.WriteNumber(fidelity, operations.Count(operation => operation.Fidelity == fidelity));
        }
        json.WriteEndObject();
        json.WriteStartArray("operations");
        foreach (var operation in operations)
        {
            Write(json, operation);
        }
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, EmulatedOperation operation)
    {
        json.WriteStartObject();
        json.WriteString("operation", operation.Operation);
        json.WriteString("method", operation.Method);
        json.WriteString("path", operation.Path);
        json.WriteString("resource", operation.Resource);
        json.WriteString("fidelity", operation.Fidelity);
        json.WriteString("note", operation.Note);
        json.WriteStartArray("assumptions");
        foreach (var number in operation.Assumptions)
        {
            json.WriteStringValue(number);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
