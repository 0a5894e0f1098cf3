using System.Text.Json.Serialization;

namespace ZendeskEmulator.CustomFields;

/// <summary>The JSON of a field's options in the data file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CustomFieldOption[]))]
internal sealed partial class CustomFieldStorage : JsonSerializerContext;
