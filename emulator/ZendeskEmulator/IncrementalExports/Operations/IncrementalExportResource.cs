using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.IncrementalExports.Operations;

/// <summary>The samples of incremental exports, and the limits of all of them.</summary>
internal static class IncrementalExportResource
{
    /// <summary>The resource that samples some exports.</summary>
    public static Resource Over(IReadOnlyList<IncrementalExport> exports) => new("incremental_exports")
    {
        Limits = ExportLimits.Rules,
        Operations =
        [
            Get(
                "/api/v2/incremental/{incremental_resource:text}/sample",
                "IncrementalSampleExport",
                "incremental/sample",
                request => Sample(request, exports))
                .AlsoAt([.. exports.Select(export => export.SamplePath)])
                .For(CallerRole.Admin).Scanning().Assuming(64, 65)
                .Noting($"of {string.Join(", ", exports.Select(export => export.Name))}"),
        ],
    };

    private static Response Sample(RequestContext request, IReadOnlyList<IncrementalExport> exports)
    {
        foreach (var export in exports)
        {
            if (request.Path.SequenceEqual(export.SamplePath))
            {
                return export.Sample(request);
            }
        }
        return Errors.InvalidEndpoint;
    }
}
