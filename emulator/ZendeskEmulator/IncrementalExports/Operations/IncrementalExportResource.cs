using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tickets;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.IncrementalExports.Operations;

/// <summary>The incremental exports of users and organizations.</summary>
internal static class IncrementalExportResource
{
    private const string Path = "/api/v2/incremental";
    private const string Includes = "`include`: identities, organizations, groups";

    public static readonly Resource Resource = new("incremental_exports")
    {
        Limits = ExportLimits.Rules,
        Operations =
        [
            OrganizationExport.Export.ByTime("IncrementalOrganizationExport").Noting("the last 10,000 deleted organizations are kept"),
            UserExport.Export.ByTime("IncrementalUserExportTime").Noting(Includes),
            UserExport.Export.ByCursor("IncrementalUserExportCursor").Noting(Includes),
            Get($"{Path}/{{incremental_resource:text}}/sample", "IncrementalSampleExport", "incremental/sample", Sample)
                .AlsoAt($"{Path}/tickets/sample", $"{Path}/users/sample")
                .For(CallerRole.Admin).Scanning().Assuming(64, 65).Noting("of users, organizations and tickets"),
        ],
    };

    /// <summary>GET incremental/{resource}/sample</summary>
    private static Response Sample(RequestContext request) =>
        request.Path is $"{Path}/users/sample" ? UserExport.Export.Sample(request)
        : request.Path is $"{Path}/tickets/sample" ? TicketExport.All.Sample(request)
        : request.Path is $"{Path}/organizations/sample" ? OrganizationExport.Export.Sample(request)
        : Errors.InvalidEndpoint;
}
