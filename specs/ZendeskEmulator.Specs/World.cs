using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ZendeskEmulator.Specs.Targets;

namespace ZendeskEmulator.Specs;

/// <summary>A scenario's account, the records that it knows by name, and the last response.</summary>
public sealed partial class World(IReqnrollOutputHelper output)
{
    private const int MaxLooks = 240;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>Distinguishes this run from earlier ones against the same server or account.</summary>
    private static readonly string Run =
        TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture)[^6..];

    private static int scenarios;

    private readonly int scenario = Interlocked.Increment(ref scenarios);
    private readonly Dictionary<string, JsonObject> known = [];
    private readonly Dictionary<string, string> accounts = [];
    private readonly SharedAccountCleaner cleaner = new();
    private OwnWords? ownWords;
    private Target? target;
    private SpecRequest? lastRequest;

    /// <summary>The name of the account that requests go to; only on an emulator.</summary>
    internal string Account { get; private set; } = "";

    /// <summary>The Authorization header of the next requests; null for none.</summary>
    internal AuthenticationHeaderValue? Authorization { get; set; }

    /// <summary>The last response.</summary>
    internal Response Response { get; private set; } = new(0, new Dictionary<string, string>(), "");

    /// <summary>The address of the account: the part of its URLs before /api/v2.</summary>
    internal string BaseUrl => new Uri(target!.Client.BaseAddress!, AccountPath).ToString().TrimEnd('/');

    /// <summary>Whether the target has a control plane.</summary>
    internal bool IsOnEmulator => target!.IsEmulator;

    internal IEnumerable<JsonObject> AllKnown => known.Values;

    private string AccountPath => target!.IsEmulator ? $"_accounts/{Account}" : "";

    /// <summary>Finds the target of the specs, before the first request. Returns whether it is an emulator.</summary>
    internal async Task<bool> OpenAsync()
    {
        target = await Target.GetAsync();
        Authorization = target.Credentials.ForAdmin;
        if (!target.IsEmulator)
        {
            ownWords = OwnWords.Of(Run, scenario);
        }
        UseAccount("its own");
        return target.IsEmulator;
    }

    /// <summary>Sends the next requests to another account. Within a scenario, a name always means the same account.</summary>
    internal void UseAccount(string name)
    {
        accounts.TryAdd(name, string.Create(CultureInfo.InvariantCulture, $"spec-{Run}-{scenario}-{accounts.Count}"));
        Account = accounts[name];
    }

    internal Task<Response> SendAsync(string method, string path, string? body = null) => SendAsync(new SpecRequest(method, path, body));

    /// <summary>Sends a request and keeps its response as the last one. {Roger.id} in it stands for a value of a known record.</summary>
    internal async Task<Response> SendAsync(SpecRequest request)
    {
        lastRequest = request with { Path = Resolve(request.Path), Body = request.Body is null ? null : Resolve(request.Body) };
        return await SendAgainAsync();
    }

    /// <summary>Sends the last request again.</summary>
    internal async Task<Response> SendAgainAsync() => Response = await ExchangeAsync(lastRequest!);

    /// <summary>Sends a GET that leaves the last request and response as they are.</summary>
    internal Task<Response> LookAsync(string path) => ExchangeAsync(new SpecRequest("GET", Resolve(path)));

    /// <summary>Waits until a job has ended, at most two minutes. The job's status becomes the last response.</summary>
    internal async Task WaitForJobAsync(string id)
    {
        for (var looks = 1; ; looks++)
        {
            await SendAsync("GET", $"/api/v2/job_statuses/{id}");
            if (Response.At("job_status.status")!.GetValue<string>() is not ("queued" or "working") || looks == MaxLooks)
            {
                return;
            }
            await Task.Delay(BetweenLooks);
        }
    }

    /// <summary>Runs an action and then restores the last response.</summary>
    internal async Task AsideAsync(Func<Task> action)
    {
        var response = Response;
        await action();
        Response = response;
    }

    /// <summary>Calls the control plane for the scenario's account.</summary>
    internal async Task<Response> ControlAsync(string method, string path, string? body = null)
    {
        var response = await ExchangeAsync(new SpecRequest(method, path, body));
        Assert.True(response.Status is >= 200 and < 300, $"The control plane refused {method} {path}: {response.Status} {response.Body}");
        return response;
    }

    /// <summary>Remembers a record by a name.</summary>
    internal void Remember(string name, JsonNode? record)
    {
        var remembered = (JsonObject)record!.DeepClone();
        // Only the response to POST users has it.
        remembered.Remove("last_active");
        known[name] = remembered;
    }

    /// <summary>The record with a name.</summary>
    internal JsonObject Recall(string name) =>
        known.TryGetValue(name, out var record) ? record : throw new KeyNotFoundException($"The scenario knows no '{name}'.");

    /// <summary>
    /// Replaces {base}, values of known records, such as {Roger.id}, and those of the last response, such as
    /// {response.comments[0].id}, in a text. Two braces begin one of Zendesk's placeholders, which stays.
    /// </summary>
    internal string Resolve(string text) => Reference().Replace(text, reference =>
        reference.Value == "{base}" ? BaseUrl
        : (reference.Groups["place"] is { Success: true } place
            ? Response.At(place.Value)
            : Response.In(Recall(reference.Groups["name"].Value), reference.Groups["path"].Value))?.ToString() ?? "null");

    /// <summary>Deletes what the scenario created on a shared account.</summary>
    /// <exception cref="InvalidOperationException">A record could not be deleted; the message says which.</exception>
    internal async Task CleanAsync()
    {
        if (target is not { IsEmulator: false })
        {
            return;
        }
        Authorization = target.Credentials.ForAdmin;
        foreach (var job in cleaner.UnseenJobs)
        {
            await WaitForJobAsync(job);
        }
        var left = new List<string>();
        foreach (var path in cleaner.Paths)
        {
            if ((await ExchangeAsync(new SpecRequest("DELETE", path))).Status is not (200 or 204 or 404))
            {
                left.Add(path);
            }
        }
        if (left.Count > 0)
        {
            throw new InvalidOperationException($"The scenario could not delete {string.Join(", ", left)}.");
        }
    }

    private async Task<Response> ExchangeAsync(SpecRequest request)
    {
        using var message = ToMessage(request);
        using var http = await target!.Client.SendAsync(message);
        var response = new Response((int)http.StatusCode, HeadersOf(http), AsKnown(await http.Content.ReadAsStringAsync()));
        cleaner.Note(request, response);
        output.WriteLine(target.Credentials.Mask(Exchange.Describe(request, response)));
        return response;
    }

    private HttpRequestMessage ToMessage(SpecRequest request)
    {
        var path = (request.NamesAccount ? AccountPath : "") + (ownWords?.OutgoingPath(request.Path) ?? request.Path);
        var message = new HttpRequestMessage(new HttpMethod(request.Method), path.TrimStart('/'));
        message.Headers.Authorization = request.IsForControlPlane ? target!.Credentials.ForControlPlane : Authorization;
        if (request.Body is { } body)
        {
            message.Content = new StringContent(ownWords?.OutgoingBody(body) ?? body, Encoding.UTF8, request.ContentType);
        }
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    private Dictionary<string, string> HeadersOf(HttpResponseMessage response) => response.Headers.NonValidated
        .Concat(response.Content.Headers.NonValidated)
        .ToDictionary(header => header.Key.ToLowerInvariant(), header => AsKnown(string.Join(", ", header.Value)));

    private string AsKnown(string text) => ownWords?.Incoming(text) ?? text;

    [GeneratedRegex(@"\{base\}|\{response\.(?<place>[\w.\[\]]+)\}|(?<!\{)\{(?<name>[^{}""]+?)\.(?<path>\w+(?:\[\d+\](?:\.\w+)*)?)\}")]
    private static partial Regex Reference();
}
