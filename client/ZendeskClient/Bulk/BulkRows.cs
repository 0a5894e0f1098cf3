namespace Zendesk;

/// <summary>
/// Matches the results of a job with its rows. A failed one names its row by position; a successful one names the user by external_id
/// and email where it has them, else the recordings have them in the rows' order.
/// </summary>
internal static class BulkRows
{
    /// <summary>The result of each row; null for a row that the job says nothing of.</summary>
    public static JobResult?[] Match(IReadOnlyList<UserInput> rows, IReadOnlyList<JobResult> results)
    {
        var matched = new JobResult?[rows.Count];
        var rest = new List<JobResult>();
        foreach (var result in results)
        {
            if (PositionOf(result) is { } position && position >= 0 && position < rows.Count && matched[position] is null)
            {
                matched[(int)position] = result;
            }
            else
            {
                rest.Add(result);
            }
        }
        rest = PlaceByKey(rows, matched, rest, row => row.ExternalId, result => result.ExternalId);
        rest = PlaceByKey(rows, matched, rest, row => row.Email, result => result.Email);
        PlaceInOrder(matched, rest);
        return matched;
    }

    /// <summary>Zendesk writes the position into `id`, its documentation into `index`.</summary>
    private static long? PositionOf(JobResult result) => result.HasFailed ? result.Index ?? result.Id : null;

    /// <summary>Assigns the rows that it can, and returns the rest.</summary>
    private static List<JobResult> PlaceByKey(
        IReadOnlyList<UserInput> rows,
        JobResult?[] matched,
        List<JobResult> results,
        Func<UserInput, string?> rowKey,
        Func<JobResult, string?> resultKey)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.OrdinalIgnoreCase);
        for (var row = 0; row < rows.Count; row++)
        {
            if (matched[row] is null && rowKey(rows[row]) is { } key)
            {
                (free.TryGetValue(key, out var places) ? places : free[key] = new Queue<int>()).Enqueue(row);
            }
        }
        var rest = new List<JobResult>();
        foreach (var result in results)
        {
            if (resultKey(result) is { } key && free.TryGetValue(key, out var places) && places.TryDequeue(out var row))
            {
                matched[row] = result;
            }
            else
            {
                rest.Add(result);
            }
        }
        return rest;
    }

    private static void PlaceInOrder(JobResult?[] matched, List<JobResult> results)
    {
        var next = 0;
        foreach (var result in results)
        {
            while (next < matched.Length && matched[next] is not null)
            {
                next++;
            }
            if (next < matched.Length)
            {
                matched[next] = result;
            }
        }
    }
}
