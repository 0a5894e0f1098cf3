using System.Text.Json.Serialization;

namespace ZendeskEmulator.CustomFields;

/// <summary>The JSON of fields in the data file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CustomField))]
internal sealed partial class CustomFieldStorage : JsonSerializerContext;
