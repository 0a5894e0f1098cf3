namespace ZendeskEmulator.JobStatuses;

/// <summary>How the jobs of an account are set.</summary>
/// <param name="BulkImport">Whether users may be made in bulk; off for new accounts of Zendesk's (facts §5.4).</param>
internal sealed record JobSettings(JobPace Pace, bool BulkImport)
{
    /// <summary>The settings of an account without any of its own.</summary>
    public static JobSettings Of(JobsOptions options) => new(options.Pace, options.BulkImport);

    /// <summary>From the response to the first item.</summary>
    public TimeSpan InQueue => Pace switch
    {
        JobPace.Fast => TimeSpan.FromMilliseconds(100),
        JobPace.Realistic => TimeSpan.FromSeconds(1),
        _ => TimeSpan.Zero,
    };

    /// <summary>From one item to the next.</summary>
    public TimeSpan AnItem => Pace switch
    {
        JobPace.Fast => TimeSpan.FromMilliseconds(3),
        JobPace.Realistic => TimeSpan.FromSeconds(1) / 15,
        _ => TimeSpan.Zero,
    };
}
