using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>
/// Another account and health must respond while one account runs its most expensive requests, twenty at a time. The times are
/// printed, not asserted. The load shares the machine with the server, so its bodies are made beforehand, and the probes have threads
/// of their own.
/// </summary>
[Trait("Category", "Long")]
public sealed class BusyAccountTests
{
    private const int Members = 30_000;
    private const int Connections = 20;

    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(10);

    private static readonly byte[] Patterns = Body(
        "user",
        $"\"user_fields\":{{{string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"p{i}\":\"{new string('a', 60)}!\""))}}}");

    private static readonly byte[][] Values = [.. Enumerable.Range(0, 2).Select(more => Body(
        "user",
        $"\"user_fields\":{{\"many\":[{string.Join(',', Enumerable.Range(0, 2_000 + more).Select(i => $"\"v0-{i}\""))}]}}"))];

    private static readonly byte[][] AllOptions =
        [.. Enumerable.Range(0, 2).Select(i => Body("user_field", $"\"custom_field_options\":[{Options(i)}]"))];

    private static readonly byte[][] LongPatterns = [.. new[] { 200_000, 20 }.Select(classes => Body(
        "organization_field",
        "\"key\":\"long\",\"title\":\"M\",\"type\":\"regexp\","
        + $"\"regexp_for_validation\":\"{string.Concat(Enumerable.Repeat("[a-", classes))}\""))];

    private static readonly string[] Loads = [
        "nothing",
        "patterns",
        "values",
        "options",
        "long patterns",
        "deletions",
        "searches",
        "large lists"
    ];

    [Fact]
    public async Task Other_accounts_and_health_respond_under_every_load()
    {
        using var folder = new TemporaryFolder();
        var seed = Path.Combine(Path.GetDirectoryName(folder.DataFile)!, "seed.ndjson");
        await File.WriteAllLinesAsync(seed, Enumerable.Range(0, Members).Select(SeedLine), TestContext.Current.CancellationToken);
        await using var server = await ServerProcess.ListenAsync(folder.DataFile, "--seed", seed);
        using var busy = server.CreateClient();
        var target = await FillAsync(busy);
        var organizations = (await busy.GetResponseAsync("/api/v2/organizations")).Ids("organizations");

        foreach (var load in Loads)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var statuses = new SortedDictionary<int, int>();
            var loading = Enumerable.Range(0, Connections)
                .Select(i => Task.Run(() => LoadAsync(server, load, i, (target, organizations), statuses, end.Token)))
                .ToArray();
            var other = ProbeAsync(server, "/api/v2/users/me");
            var health = ProbeAsync(server, "/_emulator/health/live");
            var (others, healths) = (await other, await health);
            await end.CancelAsync();
            await Task.WhenAll(loading);

            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{load}: another account {Describe(others)}; health/live {Describe(healths)}; the load itself: "
                + $"{string.Join(", ", statuses.Select(entry => $"{entry.Key}: {entry.Value}"))}");
            Assert.DoesNotContain(statuses.Keys, status => status >= 500);
        }
        Assert.DoesNotContain(server.Errors, line => !line.StartsWith("Seeding: ", StringComparison.Ordinal));
    }

    private static string SeedLine(int i) =>
        Json("user", $"\"name\":\"Member {i}\",\"email\":\"m{i}@example.com\",\"organization\":{{\"name\":\"Everybody {i % 3}\"}}");

    /// <summary>Forty fields with patterns, one with as many options as may be, and a user.</summary>
    private static async Task<long> FillAsync(HttpClient client)
    {
        for (var i = 0; i < 40; i++)
        {
            var pattern = i % 2 == 0 ? "^(([a-z])+.)+[A-Z]([a-z])+$" : @"^(a+)+\\1$";
            await client.PostResponseAsync(
                "/api/v2/user_fields",
                Json("user_field", $"\"key\":\"p{i}\",\"title\":\"P\",\"type\":\"regexp\",\"regexp_for_validation\":\"{pattern}\""));
        }
        var field = await client.PostResponseAsync(
            "/api/v2/user_fields",
            Json("user_field", $"\"key\":\"many\",\"title\":\"M\",\"type\":\"multiselect\",\"custom_field_options\":[{Options(0)}]"));
        Assert.Equal(HttpStatusCode.Created, field.Status);
        return (await client.PostResponseAsync(
            "/api/v2/users",
            Json("user", $"\"name\":\"Target\",\"notes\":\"{new string('a', 65_000)}\""))).UserId;
    }

    private static async Task LoadAsync(
        ServerProcess server,
        string load,
        int connection,
        (long User, long[] Organizations) targets,
        SortedDictionary<int, int> statuses,
        CancellationToken end)
    {
        using var client = server.CreateClient();
        client.Timeout = TimeSpan.FromMinutes(2);
        for (var i = 0; !end.IsCancellationRequested && load != "nothing"; i++)
        {
            using var request = RequestOf(load, (connection * 1_000_000) + i, targets.User, targets.Organizations);
            try
            {
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, end);
                lock (statuses)
                {
                    statuses[(int)response.StatusCode] = statuses.GetValueOrDefault((int)response.StatusCode) + 1;
                }
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // The ten seconds are over.
            }
        }
    }

    private static HttpRequestMessage RequestOf(string load, int number, long target, long[] organizations) => load switch
    {
        "patterns" => Send(HttpMethod.Put, $"/api/v2/users/{target}", Patterns),
        "values" => Send(HttpMethod.Put, $"/api/v2/users/{target}", Values[number % 2]),
        "options" => Send(HttpMethod.Put, "/api/v2/user_fields/many", AllOptions[number % 2]),
        "long patterns" => Send(HttpMethod.Post, "/api/v2/organization_fields", LongPatterns[number % 2]),
        "deletions" => Send(HttpMethod.Delete, $"/api/v2/organizations/{organizations[number % organizations.Length]}", null),
        "searches" => Send(HttpMethod.Get, number % 2 == 0
            ? $"/api/v2/users/search?query={string.Join("+", Enumerable.Repeat("-zzz", 100))}"
            : $"/api/v2/users/search?query=notes:{new string('a', 900)}b", null),
        _ => Send(HttpMethod.Get, "/api/v2/users?sort=-name&page[size]=100&role=end-user", null),
    };

    private static string Json(string envelope, string properties) => $"{{\"{envelope}\":{{{properties}}}}}";

    private static byte[] Body(string envelope, string properties) => Encoding.UTF8.GetBytes(Json(envelope, properties));

    private static HttpRequestMessage Send(HttpMethod method, string path, byte[]? json)
    {
        var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        return request;
    }

    private static string Options(int number) =>
        string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"{{\"name\":\"O{number}-{i}\",\"value\":\"v{number}-{i}\"}}"));

    /// <summary>Asks again and again for ten seconds; how long each response took, in milliseconds.</summary>
    private static Task<List<double>> ProbeAsync(ServerProcess server, string path) =>
        Task.Factory.StartNew(() => Probe(server, path), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static List<double> Probe(ServerProcess server, string path)
    {
        using var client = server.CreateClient("another");
        client.Timeout = TimeSpan.FromMinutes(2);
        var times = new List<double>();
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < LoadTime)
        {
            var asked = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            using var response = client.Send(request, TestContext.Current.CancellationToken);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        times.Sort();
        return times;
    }

    private static string Describe(List<double> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, worst {times[^1]:0.0} ms of {times.Count}");
}
