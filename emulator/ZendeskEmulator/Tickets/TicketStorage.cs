using System.Text.Json.Serialization;

namespace ZendeskEmulator.Tickets;

/// <summary>The JSON of tickets in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(IdempotencyKey))]
internal sealed partial class TicketStorage : JsonSerializerContext;
