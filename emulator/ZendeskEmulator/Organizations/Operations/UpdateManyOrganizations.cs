using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// PUT /api/v2/organizations/update_many: a job that changes each organization of the body's list, or all those of
/// <c>ids</c> or <c>external_ids</c> in the same way (facts §4.3).
/// </summary>
internal static class UpdateManyOrganizations
{
    private const string Action = "organizations/update_many";

    public static readonly JobKind Kind =
        new(Action, "Bulk Update Organization", "Updating Organization", "OrganizationBulkUpdateJob", Run, OrganizationJobRows.NotUpdated);

    private static readonly BulkList<OrganizationInput> List =
        new("organizations", Action, OrganizationInput.Shape, Errors.TooManyValues) { NamesRecords = true };

    public static Response Handle(RequestContext request, JobEngine jobs)
    {
        if (BulkItems.ReadQuery(request, Action, out var named) is { } badIds)
        {
            return badIds;
        }
        if (named.Count > 0)
        {
            return BulkItems.ReadShared(request, OrganizationJson.Envelope, OrganizationInput.Shape, Action, out var shared) ?? jobs.Take(request, Kind, named, shared);
        }
        return BulkItems.Read(request, List, out var organizations) ?? jobs.Take(request, Kind, organizations);
    }

    private static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var all = write.Get<OrganizationCollection>();
        var input = new OrganizationInput();
        (item.Shared ?? item.Content).ReadInto(OrganizationInput.Shape, input);
        var found = item.Read(JobTarget.Shape, new JobTarget()).Find(all.Find, all.FindByExternalId);
        var response = found is null
            ? Errors.RecordNotFound
            : OrganizationSaving.Save(write, found, item.Caller.Role == CallerRole.Admin ? input : input.NotesOnly());
        return JobRows.Of(response, item, OrganizationJobRows.NotUpdated, OrganizationJobRows.Updated);
    }
}
