namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>Sends requests to one account, one after the other, and gathers what is wrong.</summary>
internal sealed class FuzzWorker : IDisposable
{
    /// <summary>
    /// Now and then an account is emptied: its records must not grow, or the memory of the process could not be judged.
    /// </summary>
    private const int RequestsBetweenResets = 1_500;

    private readonly FuzzConnection connection;
    private readonly FuzzPool pool;
    private readonly FuzzRequests requests;
    private readonly int seed;

    public FuzzWorker(Uri server, int seed, string account, IReadOnlyList<FuzzRoute> api, IReadOnlyList<FuzzRoute> control)
    {
        this.seed = seed;
        connection = new FuzzConnection(server);
#pragma warning disable CA5394 // A seed makes a run again.
        pool = new FuzzPool(new Random(seed));
#pragma warning restore CA5394
        requests = new FuzzRequests(seed, account, pool, api, control);
    }

    /// <summary>How many responses had which status.</summary>
    public SortedDictionary<int, int> Statuses { get; } = [];

    /// <summary>Requests that failed, each with how.</summary>
    public List<string> Wrong { get; } = [];

    public async Task RunAsync(int count)
    {
        for (var number = 0; number < count && Wrong.Count < 5; number++)
        {
            var begins = number % RequestsBetweenResets == 0;
            if (begins)
            {
                pool.Forget();
            }
            await SendAsync(begins ? requests.Reset() : requests.Next(), number);
        }
    }

    public void Dispose() => connection.Dispose();

    private async Task SendAsync(FuzzRequest request, int number)
    {
        try
        {
            var response = await connection.SendAsync(request);
            Statuses[response.Status] = Statuses.GetValueOrDefault(response.Status) + 1;
            // A version of HTTP that there is not is the web server's 505.
            if (response.Status >= 500 && !(request.MayClose && response.Status == 505))
            {
                Wrong.Add($"seed {seed}, request {number}: {response.Status} {response.Beginning}\n{request}");
            }
            pool.LearnFrom(response.Beginning);
            pool.Learn("etag", FuzzConnection.Header(response.Head, "ETag"));
        }
        catch (Exception failure)
            when (failure is IOException or OperationCanceledException or System.Net.Sockets.SocketException or FormatException)
        {
            connection.Dispose();
            if (!request.MayClose)
            {
                Wrong.Add($"seed {seed}, request {number}: {failure.GetType().Name} {failure.Message}\n{request}");
            }
        }
    }
}
