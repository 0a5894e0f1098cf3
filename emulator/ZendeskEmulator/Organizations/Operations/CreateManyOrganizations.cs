using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.Organizations.Operations;

/// <summary>
/// POST /api/v2/organizations/create_many: a job that creates each organization as POST organizations does (facts
/// §4.3).
/// </summary>
internal static class CreateManyOrganizations
{
    public static readonly JobKind Kind =
        new(
            "organizations/create_many",
            "Bulk Create Organization",
            "Creating organization",
            "OrganizationBulkCreateJob",
            Run,
            OrganizationJobRows.NotCreated);

    public static readonly RequestInput<BulkInput> Organizations =
        BulkInput.List(new BulkList<OrganizationInput>("organizations", OrganizationInput.Shape, Errors.TooManyValues));

    private static RawJson Run(in AccountWrite write, in JobItem item) => JobRows.Of(
        OrganizationSaving.Save(write, null, item.Read(OrganizationInput.Shape, new OrganizationInput())),
        item,
        OrganizationJobRows.NotCreated,
        OrganizationJobRows.Created);
}
