namespace ZendeskEmulator;

/// <summary>The bulk jobs of accounts without settings of their own.</summary>
public sealed class JobsOptions
{
    /// <summary>
    /// How fast bulk jobs run on the account's clock. Default: a tenth of a second in the queue, three milliseconds an
    /// item.
    /// </summary>
    public JobPace Pace { get; set; } = JobPace.Fast;

    /// <summary>
    /// Whether users may be created in bulk. If not, create_many and create_or_update_many get 403, as in new accounts of
    /// Zendesk's. Default: true.
    /// </summary>
    public bool BulkImport { get; set; } = true;
}
