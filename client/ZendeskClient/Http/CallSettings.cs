namespace Zendesk;

/// <summary>The settings of a call: the client's settings, with the changes of <see cref="CallOptions"/>.</summary>
internal sealed record CallSettings(TimeSpan Budget, TimeSpan AttemptTimeout, int MaxRetries)
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(24);

    /// <summary>Null: the operation says.</summary>
    public bool? IsIdempotent { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Action<ZendeskResponse>? OnResponse { get; init; }

    public static CallSettings Of(ZendeskClientOptions options) =>
        new(options.Budget, options.AttemptTimeout, options.MaxRetries) { OnResponse = options.OnResponse };

    /// <exception cref="ArgumentException">A number is out of its range, or a header is not well formed.</exception>
    public CallSettings With(CallOptions options)
    {
        var changed = new CallSettings(options.Budget ?? Budget, options.AttemptTimeout ?? AttemptTimeout, options.MaxRetries ?? MaxRetries)
        {
            IsIdempotent = options.IsIdempotent ?? IsIdempotent,
            Headers = options.Headers.Count == 0 ? Headers : Merge(Headers, options.Headers),
            OnResponse = OnResponse + options.OnResponse,
        };
        return changed.Mistakes().Concat(CallHeaders.Mistakes(options.Headers)).FirstOrDefault() is { } mistake
            ? throw new ArgumentException(mistake, nameof(options))
            : changed;
    }

    /// <summary>The error of a value out of its range.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Budget < TimeSpan.FromSeconds(1) || Budget > LongestTime)
        {
            yield return "Budget takes 1 second to 24 hours.";
        }
        if (AttemptTimeout < TimeSpan.FromMilliseconds(10) || AttemptTimeout > LongestTime)
        {
            yield return "AttemptTimeout takes 10 milliseconds to 24 hours.";
        }
        if (MaxRetries is < 0 or > 100)
        {
            yield return "MaxRetries takes 0 to 100.";
        }
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> added)
    {
        var merged = new Dictionary<string, string>(before, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in added)
        {
            merged[name] = value;
        }
        return merged;
    }
}
