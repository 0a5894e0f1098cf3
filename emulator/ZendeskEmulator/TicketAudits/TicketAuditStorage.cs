using System.Text.Json.Serialization;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The JSON of audits in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TicketAudit))]
[JsonSerializable(typeof(TicketVia))]
internal sealed partial class TicketAuditStorage : JsonSerializerContext;
