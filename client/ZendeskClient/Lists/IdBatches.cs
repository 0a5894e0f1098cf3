namespace Zendesk;

/// <summary>Splits ids into the requests that can carry them.</summary>
internal static class IdBatches
{
    /// <summary>Zendesk's limit; more are refused with TooManyValues.</summary>
    private const int MaxIds = 100;

    /// <summary>Keeps the address well below the 8 KB that servers take.</summary>
    private const int MaxLength = 4_000;

    /// <summary>The ids, each once, separated by commas.</summary>
    /// <exception cref="ArgumentException">An id is empty or has a comma.</exception>
    public static List<string> Of(IEnumerable<string> ids)
    {
        var batches = new List<string>();
        var batch = new List<string>();
        var length = 0;
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (string.IsNullOrEmpty(id) || id.Contains(','))
            {
                throw new ArgumentException($"'{id}' cannot be asked for together with others: it is empty or has a comma.", nameof(ids));
            }
            var added = Uri.EscapeDataString(id).Length + 3;
            if (batch.Count == MaxIds || (batch.Count > 0 && length + added > MaxLength))
            {
                batches.Add(string.Join(',', batch));
                batch.Clear();
                length = 0;
            }
            batch.Add(id);
            length += added;
        }
        if (batch.Count > 0)
        {
            batches.Add(string.Join(',', batch));
        }
        return batches;
    }
}
