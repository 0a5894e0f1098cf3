using System.Text.Json.Serialization;

namespace ZendeskEmulator.UserIdentities;

/// <summary>The JSON of identities in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(UserIdentity))]
internal sealed partial class UserIdentityStorage : JsonSerializerContext;
