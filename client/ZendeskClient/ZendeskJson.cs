using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The bodies of responses.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(UserBody))]
[JsonSerializable(typeof(UserListBody))]
[JsonSerializable(typeof(CurrentUserBody))]
[JsonSerializable(typeof(DeletedUserBody))]
[JsonSerializable(typeof(DeletedUserListBody))]
[JsonSerializable(typeof(UserIdentityBody))]
[JsonSerializable(typeof(UserIdentityListBody))]
[JsonSerializable(typeof(OrganizationBody))]
[JsonSerializable(typeof(OrganizationListBody))]
[JsonSerializable(typeof(OrganizationMembershipBody))]
[JsonSerializable(typeof(OrganizationMembershipListBody))]
[JsonSerializable(typeof(GroupBody))]
[JsonSerializable(typeof(GroupListBody))]
[JsonSerializable(typeof(GroupMembershipBody))]
[JsonSerializable(typeof(GroupMembershipListBody))]
[JsonSerializable(typeof(CustomFieldBody))]
[JsonSerializable(typeof(CustomFieldListBody))]
[JsonSerializable(typeof(CustomFieldOptionBody))]
[JsonSerializable(typeof(CustomFieldOptionListBody))]
[JsonSerializable(typeof(SearchListBody))]
[JsonSerializable(typeof(SearchCountBody))]
[JsonSerializable(typeof(UserExportBody))]
[JsonSerializable(typeof(OrganizationExportBody))]
[JsonSerializable(typeof(RecordCountBody))]
[JsonSerializable(typeof(TagsBody))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JobStatusBody))]
[JsonSerializable(typeof(JobStatusListBody))]
[JsonSerializable(typeof(IReadOnlyList<JobResult>))]
internal sealed partial class ZendeskJson : JsonSerializerContext;
