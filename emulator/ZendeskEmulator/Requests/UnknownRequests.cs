using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>
/// An account's requests that matched no operation, counted by method and path. They explain a client's 404s. The number of
/// counted kinds is bounded.
/// </summary>
internal sealed class UnknownRequests : IAccountPart<UnknownRequests>
{
    /// <summary>
    /// The number of methods and paths counted separately. Further requests only raise <see cref="Others"/>.
    /// </summary>
    private const int Max = 200;

    private const int MaxMethodLength = 20;

    private readonly Lock changing = new();
    private readonly Dictionary<(string Method, string Path), UnknownRequest> kinds = [];
    private long others;

    public static UnknownRequests Create(AccountState state) => new();

    /// <summary>The number of requests beyond the separate counts.</summary>
    public long Others
    {
        get
        {
            lock (changing)
            {
                return others;
            }
        }
    }

    /// <summary>Counts a request.</summary>
    /// <returns>The method and path, with Zendesk's name for them.</returns>
    public UnknownRequest Add(string method, ReadOnlySpan<char> path)
    {
        var described = DescribedOperations.Find(method, path);
        var shown = new UnknownRequest(
            method.Length > MaxMethodLength ? method[..MaxMethodLength] : method,
            described?.Path ?? PathTemplate.Of(path),
            described?.Id,
            1);
        lock (changing)
        {
            var key = (shown.Method, shown.Path);
            if (kinds.TryGetValue(key, out var before))
            {
                shown = before with { Count = before.Count + 1 };
            }
            else if (kinds.Count == Max)
            {
                others++;
                return shown;
            }
            kinds[key] = shown;
            return shown;
        }
    }

    /// <summary>The counts, the most frequent first.</summary>
    public IReadOnlyList<UnknownRequest> All()
    {
        lock (changing)
        {
            return
            [
                .. kinds.Values.OrderByDescending(request => request.Count)
                    .ThenBy(request => request.Path, StringComparer.Ordinal)
                    .ThenBy(request => request.Method, StringComparer.Ordinal),
            ];
        }
    }
}
