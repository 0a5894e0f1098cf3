using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.OrganizationMemberships.Operations;

/// <summary>DELETE /api/v2/organization_memberships/destroy_many?ids=: a job that deletes each as the single call does (facts §5.3).</summary>
internal static class DeleteManyOrganizationMemberships
{
    public static readonly JobKind Kind = new(
        "organization_memberships/destroy_many", "Bulk Delete Organization Membership", "Deleting Organization Membership", "OrganizationMembershipBulkDeleteJob", Run, Fail);

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var found = item.Read(JobTarget.Shape, new JobTarget()).Find(write.Get<OrganizationMembershipCollection>().Find, _ => null);
        var deleted = found is null ? Errors.RecordNotFound : DeleteOrganizationMembership.Delete(item.Caller, write, found);
        return JobRows.Of(deleted, item, Fail, gone => JobRows.Deleted(gone.Record.Id));
    }

    private static RawJson Fail(in JobItem item, string details) =>
        JobRows.NotDeleted(item.Read(JobTarget.Shape, new JobTarget()).IdOr(item.Index), "OrganizationMembershipDeleteFailed", details);
}
