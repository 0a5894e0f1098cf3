using System.Text.Json.Serialization;

namespace ZendeskEmulator.Organizations;

/// <summary>The JSON of organizations in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Organization))]
internal sealed partial class OrganizationStorage : JsonSerializerContext;
