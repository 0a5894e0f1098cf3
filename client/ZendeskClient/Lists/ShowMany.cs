using System.Globalization;

namespace Zendesk;

/// <summary>The show_many calls: any number of records by id, a hundred in a request.</summary>
internal static class ShowMany
{
    /// <summary>The records in the order of the ids; unknown ones are left out.</summary>
    public static async Task<IReadOnlyList<T>> ByIdAsync<T>(
        ZendeskApi api,
        string operation,
        string path,
        IEnumerable<long> ids,
        BodyReader<ListBody<T>> reader,
        Func<T, long> idOf,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.ToList();
        var texts = wanted.Select(id => id.ToString(CultureInfo.InvariantCulture));
        var found = await ReadAsync(api, operation, path, "ids", texts, reader, cancellationToken).ConfigureAwait(false);
        var byId = found.DistinctBy(idOf).ToDictionary(idOf);
        return [.. wanted.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    /// <summary>The records, in no particular order; unknown ones are left out.</summary>
    /// <exception cref="ArgumentException">An id is empty or has a comma.</exception>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        ZendeskApi api,
        string operation,
        string path,
        string name,
        IEnumerable<string> ids,
        BodyReader<ListBody<T>> reader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<T>();
        foreach (var batch in IdBatches.Of(ids))
        {
            var request = ApiRequest.Get(operation, path + new ListQuery().Add(name, batch));
            found.AddRange((await api.ReadAsync(request, reader, cancellationToken).ConfigureAwait(false)).Records);
        }
        return found;
    }
}
