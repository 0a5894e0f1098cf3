using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>POST /api/v2/organizations/create_many: a job that makes each as POST organizations does (facts §4.3).</summary>
internal static class CreateManyOrganizations
{
    private const string Action = "organizations/create_many";

    public static readonly JobKind Kind =
        new(Action, "Bulk Create Organization", "Creating organization", "OrganizationBulkCreateJob", Run, OrganizationJobRows.NotCreated);

    private static readonly BulkList<OrganizationInput> List = new("organizations", Action, OrganizationInput.Shape, Errors.TooManyValues);

    public static Response Handle(RequestContext request, JobEngine jobs) =>
        BulkItems.Read(request, List, out var organizations) ?? jobs.Take(request, Kind, organizations);

    private static RawJson Run(in AccountWrite write, in JobItem item) => JobRows.Of(
        OrganizationSaving.Save(write, null, item.Read(OrganizationInput.Shape, new OrganizationInput())),
        item,
        OrganizationJobRows.NotCreated,
        OrganizationJobRows.Created);
}
