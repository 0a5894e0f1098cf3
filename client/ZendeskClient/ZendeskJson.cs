using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The bodies of responses.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(UserPage))]
[JsonSerializable(typeof(UserIdentityBody))]
[JsonSerializable(typeof(UserIdentityPage))]
[JsonSerializable(typeof(OrganizationBody))]
[JsonSerializable(typeof(OrganizationPage))]
[JsonSerializable(typeof(JobStatusBody))]
[JsonSerializable(typeof(IReadOnlyList<JobResult>))]
internal sealed partial class ZendeskJson : JsonSerializerContext;
