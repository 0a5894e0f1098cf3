using System.Text.Json.Serialization;

namespace ZendeskEmulator.OrganizationMemberships;

/// <summary>The JSON of memberships in the data file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OrganizationMembership))]
internal sealed partial class OrganizationMembershipStorage : JsonSerializerContext;
