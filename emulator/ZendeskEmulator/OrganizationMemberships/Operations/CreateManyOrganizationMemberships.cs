using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>POST /api/v2/organization_memberships/create_many: a job that makes each as the single call does (facts §5.3).</summary>
internal static class CreateManyOrganizationMemberships
{
    // Assumed A-38: the words of the status; no job about memberships is recorded with them.
    public static readonly JobKind Kind = new(
        "organization_memberships/create_many", "Bulk Create Organization Membership", "Creating Organization Membership", "OrganizationMembershipBulkCreateJob", Run, Fail);

    public static readonly RequestInput<BulkInput> Memberships =
        BulkInput.List(new BulkList<OrganizationMembershipInput>("organization_memberships", OrganizationMembershipInput.Shape, Errors.TooManyValues));

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var index = item.Index;
        var created = CreateOrganizationMembership.Create(write, item.Read(OrganizationMembershipInput.Shape, new OrganizationMembershipInput()), item.Caller);
        return JobRows.Of(created, item, Fail, made => Made(index, made.Record.Id));
    }

    /// <summary>{"index":0,"id":…}</summary>
    private static RawJson Made(int index, long id) => RawJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteNumber("id", id);
        json.WriteEndObject();
    });

    private static RawJson Fail(in JobItem item, string details) =>
        JobRows.NotSaved(item.Index, "OrganizationMembershipCreateFailed", item.Index, details.Trim());
}
