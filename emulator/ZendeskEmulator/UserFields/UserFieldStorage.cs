using System.Text.Json.Serialization;

namespace ZendeskEmulator.UserFields;

/// <summary>The JSON of user fields in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(UserField))]
internal sealed partial class UserFieldStorage : JsonSerializerContext;
