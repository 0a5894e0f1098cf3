using System.Text.Json.Serialization;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets;

/// <summary>The JSON of tickets in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(TicketVia))]
[JsonSerializable(typeof(TicketDeletion))]
[JsonSerializable(typeof(IdempotencyKey))]
internal sealed partial class TicketStorage : JsonSerializerContext;
