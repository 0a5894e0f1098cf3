namespace ZendeskEmulator.JobStatuses;

/// <summary>The job settings of an account.</summary>
/// <param name="BulkImport">Whether users may be created in bulk. Zendesk switches it off for new accounts (facts
/// §5.4).</param>
internal sealed record JobSettings(JobPace Pace, bool BulkImport)
{
    /// <summary>The settings of accounts without settings of their own.</summary>
    public static JobSettings Of(JobsOptions options) => new(options.Pace, options.BulkImport);

    /// <summary>The time from the response to the first item.</summary>
    public TimeSpan InQueue => Pace switch
    {
        JobPace.Fast => TimeSpan.FromMilliseconds(100),
        JobPace.Realistic => TimeSpan.FromSeconds(1),
        _ => TimeSpan.Zero,
    };

    /// <summary>The time from one item to the next.</summary>
    public TimeSpan AnItem => Pace switch
    {
        JobPace.Fast => TimeSpan.FromMilliseconds(3),
        JobPace.Realistic => TimeSpan.FromSeconds(1) / 15,
        _ => TimeSpan.Zero,
    };
}
