using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ZendeskEmulator.Specs.Targets;

namespace ZendeskEmulator.Specs;

/// <summary>A scenario's account, the people and things it knows by name, and the last answer.</summary>
public sealed partial class World(IReqnrollOutputHelper output) : IAsyncDisposable
{
    /// <summary>Told apart from earlier runs against the same server or account.</summary>
    private static readonly string Run = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture)[^6..];

    private static int scenarios;

    private readonly int scenario = Interlocked.Increment(ref scenarios);
    private readonly Dictionary<string, JsonObject> known = [];
    private readonly Dictionary<string, string> accounts = [];
    private readonly SharedAccountCleaner cleaner = new();
    private OwnWords? ownWords;
    private Target? target;
    private Func<Task<Answer>>? lastRequest;

    /// <summary>The account that requests go to; of an emulator only.</summary>
    private string Account { get; set; } = "";

    /// <summary>The Authorization header of the requests to come; null for none.</summary>
    internal AuthenticationHeaderValue? Authorization { get; set; }

    /// <summary>The last answer.</summary>
    internal Answer Answer { get; private set; } = new(0, new Dictionary<string, string>(), "");

    /// <summary>Finds out what the specs run against; before the first request.</summary>
    internal async Task<bool> IsOnEmulatorAsync()
    {
        target ??= await Target.GetAsync();
        Authorization = target.Credentials.ForAdmin;
        if (!target.IsEmulator)
        {
            ownWords = OwnWords.Of(Run, scenario);
        }
        UseAccount("own");
        return target.IsEmulator;
    }

    /// <summary>Sends requests to another account from now on; one name is one account within the scenario.</summary>
    internal void UseAccount(string name)
    {
        accounts.TryAdd(name, string.Create(CultureInfo.InvariantCulture, $"spec-{Run}-{scenario}-{accounts.Count}"));
        Account = accounts[name];
    }

    /// <summary>The account's address: what stands before /api/v2 in its urls.</summary>
    internal string BaseUrl => new Uri(target!.Client.BaseAddress!, AccountPath).ToString().TrimEnd('/');

    /// <summary>The name of the account in its addresses.</summary>
    internal string AccountName => Account;

    private string AccountPath => target!.IsEmulator ? $"_accounts/{Account}" : "";

    /// <summary>Sends a request, and keeps its answer as the last one.</summary>
    /// <param name="path">From /api/v2, or /_emulator; {Roger.id} stands for a value of somebody known.</param>
    internal async Task<Answer> SendAsync(string method, string path, string? body = null, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        lastRequest = () => ExchangeAsync(method, Resolve(path), body is null ? null : Resolve(body), contentType, headers);
        return await SendAgainAsync();
    }

    /// <summary>The last request once more.</summary>
    internal async Task<Answer> SendAgainAsync() => Answer = await lastRequest!();

    /// <summary>Does something whose answer is not the last one.</summary>
    internal async Task AsideAsync(Func<Task> action)
    {
        var answer = Answer;
        await action();
        Answer = answer;
    }

    /// <summary>Asks without touching the last answer and request: for looking at what has become of things.</summary>
    internal Task<Answer> LookAsync(string path) => ExchangeAsync("GET", Resolve(path), body: null, "application/json", []);

    /// <summary>Speaks to the control plane of the scenario's account.</summary>
    internal async Task<Answer> ControlAsync(string method, string path, string? body = null)
    {
        var answer = await ExchangeAsync(method, path, body, "application/json", []);
        Assert.True(answer.Status is >= 200 and < 300, $"The control plane refused {method} {path}: {answer.Status} {answer.Body}");
        return answer;
    }

    /// <summary>Gives a record a name by which the scenario knows it.</summary>
    internal void Remember(string name, JsonNode? record) => known[name] = (JsonObject)record!.DeepClone();

    /// <summary>The record of a name.</summary>
    internal JsonObject Recall(string name) =>
        known.TryGetValue(name, out var record) ? record : throw new KeyNotFoundException($"The scenario knows no '{name}'.");

    internal IEnumerable<JsonObject> AllKnown => known.Values;

    /// <summary>A text with {base} and values of known records, such as {Roger.id}, in place.</summary>
    internal string Resolve(string text) => Reference().Replace(text, reference => reference.Value == "{base}"
        ? BaseUrl
        : known.TryGetValue(reference.Groups["name"].Value, out var record)
            ? record[reference.Groups["property"].Value]?.ToString() ?? "null"
            : reference.Value);

    /// <summary>Removes what the scenario made where others share the account.</summary>
    public async ValueTask DisposeAsync()
    {
        if (target is { IsEmulator: false })
        {
            Authorization = target.Credentials.ForAdmin;
            foreach (var path in cleaner.Paths)
            {
                await ExchangeAsync("DELETE", path, body: null, "application/json", []);
            }
        }
    }

    private async Task<Answer> ExchangeAsync(string method, string path, string? body, string contentType, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), AccountPath + (ownWords?.OutgoingPath(path) ?? path));
        request.Headers.Authorization = path.StartsWith("/_emulator/", StringComparison.Ordinal) ? target!.Credentials.ForControlPlane : Authorization;
        if (body is not null)
        {
            request.Content = new StringContent(ownWords?.OutgoingBody(body) ?? body, Encoding.UTF8, contentType);
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await target!.Client.SendAsync(request);
        var answer = new Answer((int)response.StatusCode, HeadersOf(response), Known(await response.Content.ReadAsStringAsync()));
        cleaner.Note(path, body, answer);
        output.WriteLine(target.Credentials.Mask(Exchange.Describe(method, path, body, answer)));
        return answer;
    }

    private Dictionary<string, string> HeadersOf(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .ToDictionary(header => header.Key.ToLowerInvariant(), header => Known(string.Join(", ", header.Value)));

    private string Known(string text) => ownWords?.Incoming(text) ?? text;

    [GeneratedRegex(@"\{base\}|\{(?<name>[^{}""]+)\.(?<property>\w+)\}")]
    private static partial Regex Reference();
}
