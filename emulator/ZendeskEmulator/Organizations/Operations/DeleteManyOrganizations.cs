using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// DELETE /api/v2/organizations/destroy_many?ids= or external_ids=: a job that deletes each organization as DELETE
/// organizations/{id} does (facts §4.3).
/// </summary>
internal static class DeleteManyOrganizations
{
    public static readonly JobKind Kind =
        new(
            "organizations/destroy_many",
            "Bulk Delete Organization",
            "Deleting Organization",
            "OrganizationBulkDeleteJob",
            Run,
            OrganizationJobRows.NotDeleted);

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var all = write.Get<OrganizationCollection>();
        var found = item.Read(JobTarget.Shape, new JobTarget()).Find(all.Find, all.FindByExternalId);
        var deleted = found is null ? Errors.RecordNotFound : DeleteOrganization.Delete(write, found);
        return JobRows.Of(deleted, item, OrganizationJobRows.NotDeleted, gone => JobRows.Deleted(gone.Record.Id));
    }
}
