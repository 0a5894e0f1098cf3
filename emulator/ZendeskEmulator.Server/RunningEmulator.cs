using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>The control plane of a running emulator, with its responses as text for a person.</summary>
internal sealed class RunningEmulator
{
    public const string DefaultUrl = "http://localhost:8080";

    private const string UrlVariable = "ZENDESK_CONTROL_URL";
    private const string TokenVariable = "ZENDESK_CONTROL_TOKEN";
    private const string ControlPath = "/_emulator";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Option<string?> url = new("--url")
    {
        Description = $"Where it listens. Default: ${UrlVariable}, else {DefaultUrl}.",
        HelpName = "URL",
        Recursive = true,
    };
    private readonly Option<string?> account = new("--account")
    {
        Description = "The account. Default: the default account.",
        HelpName = "NAME",
        Recursive = true,
    };
    private readonly Option<string?> token = new("--token")
    {
        Description = $"The control plane's token. Default: ${TokenVariable}.",
        HelpName = "TOKEN",
        Recursive = true,
    };

    private readonly Option<bool> asJson = new("--json") { Description = "Prints the response as JSON.", Recursive = true };

    /// <summary>Adds the options for the emulator, the account and the output.</summary>
    public void AddTo(Command command)
    {
        command.Add(url);
        command.Add(account);
        command.Add(token);
        command.Add(asJson);
    }

    /// <summary>Reads an address; with the control plane's path at its end too.</summary>
    /// <param name="written">The address on the command line, or null if the caller gave no address.</param>
    /// <param name="variable">The environment variable that is asked for then.</param>
    /// <exception cref="EmulatorStartException">The text is no address.</exception>
    public static Uri AddressOf(string? written, string variable)
    {
        var text = written ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : DefaultUrl);
        var address = text.TrimEnd('/');
        address = address.EndsWith(ControlPath, StringComparison.Ordinal) ? address[..^ControlPath.Length] : address;
        return Uri.TryCreate(address + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new EmulatorStartException($"{text} is no address of an emulator: write one such as {DefaultUrl}.");
    }

    /// <summary>Makes a call of the control plane and prints its response.</summary>
    /// <param name="path">Behind /_emulator/.</param>
    /// <param name="print">Prints the response for a person, where no JSON is asked for.</param>
    /// <param name="body">What to send; null if there is nothing.</param>
    /// <returns>The exit code: 0, or 1 with one line on standard error.</returns>
    public async Task<int> CallAsync(
        ParseResult line,
        HttpMethod method,
        string path,
        Action<IAnsiConsole, JsonNode> print,
        JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await CallAsync(line, request, print, Patience);
    }

    /// <inheritdoc cref="CallAsync(ParseResult, HttpMethod, string, Action{IAnsiConsole, JsonNode}, JsonObject?)"/>
    /// <param name="request">With a path behind /_emulator/.</param>
    /// <param name="patience">How long the call may take.</param>
    public async Task<int> CallAsync(ParseResult line, HttpRequestMessage request, Action<IAnsiConsole, JsonNode> print, TimeSpan patience)
    {
        using var client = CreateClient(line, out var address);
        client.Timeout = patience;
        try
        {
            using var response = await client.SendAsync(request);
            var json = await ReadAsync(response);
            if (response.IsSuccessStatusCode && json is not null)
            {
                if (line.GetValue(asJson))
                {
                    await Console.Out.WriteLineAsync(json.ToJsonString(Indented));
                }
                else
                {
                    print(ToolConsole.Create(), json);
                }
                return 0;
            }
            await Console.Error.WriteLineAsync(Refusal(response.StatusCode, json, address));
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(NoResponse.From(address, failure));
        }
        catch (Exception failure) when (ForeignResponse.Caused(failure))
        {
            await Console.Error.WriteLineAsync(ForeignResponse.From(address));
        }
        return 1;
    }

    /// <summary>Reads a call of the control plane whose response is a stream.</summary>
    /// <param name="read">Reads the response, and may make further calls with the client.</param>
    /// <returns>The exit code: 0, or 1 with one line on standard error.</returns>
    public async Task<int> StreamAsync(ParseResult line, string path, Func<HttpClient, Stream, Task> read, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await StreamAsync(line, request, read, cancellation);
    }

    /// <inheritdoc cref="StreamAsync(ParseResult, string, Func{HttpClient, Stream, Task}, CancellationToken)"/>
    /// <param name="request">With a path behind /_emulator/.</param>
    public async Task<int> StreamAsync(
        ParseResult line, HttpRequestMessage request, Func<HttpClient, Stream, Task> read, CancellationToken cancellation)
    {
        using var client = CreateClient(line, out var address);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                await Console.Error.WriteLineAsync(Refusal(response.StatusCode, await ReadAsync(response), address));
                return 1;
            }
            await read(client, await response.Content.ReadAsStreamAsync(cancellation));
            return 0;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or HttpIOException
                || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync(NoResponse.From(address, failure));
            return 1;
        }
        catch (Exception failure) when (ForeignResponse.Caused(failure))
        {
            await Console.Error.WriteLineAsync(ForeignResponse.From(address));
            return 1;
        }
    }

    /// <summary>Whether the line asks for JSON.</summary>
    public bool WantsJson(ParseResult line) => line.GetValue(asJson);

    /// <summary>A client of the control plane of the emulator that the line chose, for its account and with its token.</summary>
    private HttpClient CreateClient(ParseResult line, out Uri address)
    {
        address = AddressOf(line.GetValue(url), UrlVariable);
        var client = EmulatorClient.Create(address, Patience);
        client.BaseAddress = new Uri(address, "_emulator/");
        if (line.GetValue(account) is { } name)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("X-Emulator-Account", name);
        }
        if ((line.GetValue(token) ?? Environment.GetEnvironmentVariable(TokenVariable)) is { Length: > 0 } secret)
        {
            // No header can have other characters, such as the end of a line that was read from a file.
            client.DefaultRequestHeaders.Authorization = secret.All(character => character is >= '!' and <= '~')
                ? new AuthenticationHeaderValue("Bearer", secret)
                : throw new EmulatorStartException("The control plane's token has a character that no token has.");
        }
        return client;
    }

    /// <summary>The response's JSON; null when the body is not JSON, as from another server.</summary>
    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage response)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Refusal(HttpStatusCode status, JsonNode? json, Uri address) => (status, MessageOf(json)) switch
    {
        (HttpStatusCode.Unauthorized, _) =>
            $"The control plane of {address} asks for its token: write --token TOKEN, or set {TokenVariable}.",
        (HttpStatusCode.NotFound, null) => $"There is no control plane of an emulator at {address}.",
        (_, var message) => $"{(int)status} from {address}: {message ?? "no emulator's response"}",
    };

    /// <summary>The error of the control plane; null if the response is not its own.</summary>
    private static string? MessageOf(JsonNode? json) =>
        json is JsonObject response && response["error"] is JsonObject error ? error["message"]?.ToString() : null;
}
