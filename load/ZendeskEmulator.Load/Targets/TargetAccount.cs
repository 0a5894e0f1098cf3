using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Load.Targets;

/// <summary>
/// One account of the target, asked as an integration asks it. On an emulator it is a fresh one, and its control plane
/// may be used.
/// </summary>
internal sealed class TargetAccount : IDisposable
{
    private const string AccountHeader = "X-Emulator-Account";
    private const int MaxMessage = 200;

    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(10);

    private readonly HttpClient http;
    private readonly string? name;

    /// <param name="name">The account's name; null where the address names it.</param>
    public TargetAccount(Uri baseUrl, string? name, string credentials, string userAgent, bool isEmulator, Func<long>? memory)
    {
        this.name = name;
        Credentials = credentials;
        http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = baseUrl, Timeout = AnswerBound };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        http.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        if (name is not null)
        {
            http.DefaultRequestHeaders.Add(AccountHeader, name);
        }
        IsEmulator = isEmulator;
        Memory = memory;
    }

    /// <summary>True when there is a control plane: limits can be set and the clock moved.</summary>
    public bool IsEmulator { get; }

    /// <summary><c>email/token:TOKEN</c>.</summary>
    public string Credentials { get; }

    /// <summary>Credentials by which an emulator's monitor distinguishes programs; for another server, its own credentials.</summary>
    public (string Email, string Token) CredentialsOf(string program)
    {
        var parts = Credentials.Split("/token:", 2);
        return (IsEmulator ? $"{program}@example.org" : parts[0], parts[^1]);
    }

    /// <summary>The account's address for a client that knows nothing of headers.</summary>
    public Uri Url => name is null ? http.BaseAddress! : new Uri(http.BaseAddress!, $"/_accounts/{name}/");

    /// <summary>The server's resident bytes; null where it is no process of ours.</summary>
    public Func<long>? Memory { get; }

    /// <exception cref="ArgumentException">The target is another server.</exception>
    public void RequireEmulator(string why)
    {
        if (!IsEmulator)
        {
            throw new ArgumentException($"{why}: it needs an emulator, which {http.BaseAddress} is not.");
        }
    }

    public Task<ApiResponse> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public Task<ApiResponse> CreateOrUpdateAsync(Person person, string notes, CancellationToken cancellation) =>
        SendAsync(
            HttpMethod.Post,
            "/api/v2/users/create_or_update.json",
            JsonSerializer.SerializeToUtf8Bytes(new { user = UserOf(person, notes) }),
            cancellation);

    /// <summary>Posts a job; a hundred people at most.</summary>
    public Task<ApiResponse> CreateOrUpdateManyAsync(IEnumerable<Person> people, CancellationToken cancellation) => SendAsync(
        HttpMethod.Post,
        "/api/v2/users/create_or_update_many.json",
        JsonSerializer.SerializeToUtf8Bytes(new { users = people.Select(person => UserOf(person, "")) }),
        cancellation);

    /// <summary>Makes people, some at a time.</summary>
    /// <returns>Their ids, in order.</returns>
    public async Task<IReadOnlyList<long>> CreateAsync(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        var ids = new long[people.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, people.Count), cancellation, async (i, token) =>
        {
            var response = await CreateOrUpdateAsync(people[i], "", token);
            Require(response, "create_or_update");
            ids[i] = IdOf(response);
        });
        return ids;
    }

    /// <summary>How many users the account has, its owner among them.</summary>
    public async Task<long> CountUsersAsync(CancellationToken cancellation)
    {
        var response = await GetAsync("/api/v2/users/count.json", cancellation);
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.GetProperty("count").GetProperty("value").GetInt64();
    }

    /// <summary>Sends a JSON text to the control plane, such as <c>clock</c>.</summary>
    /// <exception cref="HttpRequestException">It was refused.</exception>
    public async Task<string> ControlAsync(HttpMethod method, string path, string? body, CancellationToken cancellation)
    {
        var response = await SendAsync(method, $"/_emulator/{path}", body is null ? null : Encoding.UTF8.GetBytes(body), cancellation);
        Require(response, path);
        return response.Body;
    }

    public void Dispose() => http.Dispose();

    private async Task<ApiResponse> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return new ApiResponse(
                (int)response.StatusCode,
                response.Headers.Date ?? DateTimeOffset.UtcNow,
                response.Headers.RetryAfter?.Delta,
                await response.Content.ReadAsStringAsync(cancellation));
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw new TimeoutException($"The target did not answer {method} {path} within {AnswerBound.TotalSeconds:0} s.");
        }
    }

    private static object UserOf(Person person, string notes) =>
        new { name = person.Name, email = person.Email, external_id = person.ExternalId, notes };

    /// <exception cref="HttpRequestException">The response is no user.</exception>
    private static long IdOf(ApiResponse response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            return json.RootElement.GetProperty("user").GetProperty("id").GetInt64();
        }
        catch (Exception unlike) when (unlike is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HttpRequestException($"The target's response to create_or_update is no user: {Begin(response.Body)}");
        }
    }

    private static void Require(ApiResponse response, string request)
    {
        if (!response.IsOk)
        {
            throw new HttpRequestException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The target answered {request} with {response.Status}: {Begin(response.Body)}"));
        }
    }

    /// <summary>A page of HTML would fill the terminal.</summary>
    private static string Begin(string body) => body[..Math.Min(body.Length, MaxMessage)].ReplaceLineEndings(" ");
}
