using System.Text.Json.Serialization;

namespace ZendeskEmulator.Users;

/// <summary>The JSON of users in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(User))]
internal sealed partial class UserStorage : JsonSerializerContext;
