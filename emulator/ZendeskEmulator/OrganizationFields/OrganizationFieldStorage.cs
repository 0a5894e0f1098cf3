using System.Text.Json.Serialization;

namespace ZendeskEmulator.OrganizationFields;

/// <summary>The JSON of organization fields in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrganizationField))]
internal sealed partial class OrganizationFieldStorage : JsonSerializerContext;
