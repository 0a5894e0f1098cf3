namespace ZendeskEmulator.Http;

/// <summary>The <c>ids</c> and <c>external_ids</c> of a call on many records: comma-separated, at most 100.</summary>
internal sealed record IdList(IReadOnlyList<long> Ids, IReadOnlyList<string> ExternalIds)
{
    /// <summary>The maximum number of ids in one call.</summary>
    public const int Largest = 100;

    /// <summary>Reads the lists. They are empty if the query does not have them.</summary>
    /// <param name="action">Zendesk's controller and action, for the error.</param>
    /// <returns>Null, or a 400 for an id that is not an integer or for too many ids.</returns>
    public static Error? Read(QueryText query, string action, out IdList list)
    {
        var externalIds = Split(query["external_ids"]);
        var texts = Split(query["ids"]);
        var ids = new List<long>(texts.Length);
        list = new IdList(ids, externalIds);
        foreach (var text in texts)
        {
            if (!BodyValue.TryReadId(text, out var id))
            {
                return Errors.InvalidAttribute("ids", "must be an array of integers", action);
            }
            ids.Add(id);
        }
        return texts.Length + externalIds.Length > Largest ? Errors.TooManyValues : null;
    }

    /// <summary>The existing records, each once.</summary>
    public IEnumerable<T> Find<T>(Func<long, T?> byId, Func<string, T?> byExternalId)
        where T : class =>
        Ids.Select(byId).Concat(ExternalIds.Select(byExternalId)).OfType<T>().Distinct(ReferenceEqualityComparer.Instance).Cast<T>();

    private static string[] Split(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
