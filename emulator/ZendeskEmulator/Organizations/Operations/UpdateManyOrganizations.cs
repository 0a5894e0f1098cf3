using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// PUT /api/v2/organizations/update_many: a job that changes each organization in the body's list, or makes the same
/// change to all those in <c>ids</c> or <c>external_ids</c> (facts §4.3).
/// </summary>
internal static class UpdateManyOrganizations
{
    public static readonly JobKind Kind =
        new(
            "organizations/update_many",
            "Bulk Update Organization",
            "Updating Organization",
            "OrganizationBulkUpdateJob",
            Run,
            OrganizationJobRows.NotUpdated);

    public static readonly RequestInput<BulkInput> Organizations = BulkInput.NamedOrList(
        OrganizationJson.Envelope,
        new BulkList<OrganizationInput>("organizations", OrganizationInput.Shape, Errors.TooManyValues) { NamesRecords = true });

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var all = write.Get<OrganizationCollection>();
        var input = new OrganizationInput();
        (item.Shared ?? item.Content).ReadInto(OrganizationInput.Shape, input);
        var found = item.Read(JobTarget.Shape, new JobTarget()).Find(all.Find, all.FindByExternalId);
        var saved = found is null
            ? Errors.RecordNotFound
            : OrganizationSaving.Save(write, found, item.Caller.Role == CallerRole.Admin ? input : input.NotesOnly());
        return JobRows.Of(saved, item, OrganizationJobRows.NotUpdated, OrganizationJobRows.Updated);
    }
}
