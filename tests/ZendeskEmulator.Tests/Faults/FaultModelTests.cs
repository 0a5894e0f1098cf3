using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>A fault never corrupts: the state equals a model that counts committed writes.</summary>
public sealed class FaultModelTests
{
    private const int Requests = 10_000;
    private const int People = 200;

    [Fact]
    public async Task Ten_thousand_random_requests_under_random_faults_leave_exactly_what_was_committed()
    {
        var options = new EmulatorOptions();
        options.Limits.Mode = LimitsMode.Off;
        options.RequestLog.MaxEntries = 100_000;
        options.RequestLog.MaxBytes = 1 << 28;
        options.RequestLog.MaxTotalBytes = 1 << 28;
        options.RequestLog.MaxBodyBytes = 1_000;
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        foreach (var (effect, i) in Effects().Select((effect, i) => (effect, i)))
        {
            account.Account.Faults.Add(new FaultDefinition
            {
                Match = new() { Method = "POST" },
                When = new() { Probability = 0.08, Seed = i + 1 },
                Effects = [effect],
            });
        }
        var answers = new ConcurrentDictionary<string, int>();

        // Each person is written by one worker, so the order of its writes is known.
        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, async (worker, _) =>
        {
            for (var i = worker; i < Requests; i += 8)
            {
                var answer = await TryUpsertAsync(account, (i * 31 % (People / 8) * 8) + worker, i);
                answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
            }
        });

        var entries = account.Account.Requests.List().Reverse().ToList();
        var model = new Dictionary<int, string>();
        foreach (var entry in entries.Where(WroteAUser))
        {
            var user = JsonDocument.Parse(entry.RequestBody).RootElement.GetProperty("user");
            model[Number(user)] = user.Text("notes")!;
        }
        account.Account.Faults.Clear();
        Assert.Equal(Requests, entries.Count);
        Assert.Equal(model.OrderBy(pair => pair.Key), (await ReadAsync(account)).OrderBy(pair => pair.Key));
        Assert.True(answers["closed"] > 500 && answers["503"] > 200 && answers["ok"] > 2_000, string.Join(", ", answers));
        var dropped = entries.Where(entry => Has(entry, "closes after the commit")).ToList();
        Assert.True(dropped.Count > 200, $"{dropped.Count} were dropped after the commit");
        Assert.All(dropped, entry => Assert.True(WroteAUser(entry)));
        Assert.All(
            entries.Where(entry => Has(entry, "closes before") || Has(entry, "responds 503")), entry => Assert.False(WroteAUser(entry)));
    }

    private static bool Has(LoggedRequest entry, string fault) => entry.Fault?.Contains(fault, StringComparison.Ordinal) ?? false;

    private static bool WroteAUser(LoggedRequest entry) => entry.Explanation.Written.Any(written => written.Kind == "users");

    private static IEnumerable<FaultEffect> Effects() =>
    [
        FaultEffect.RespondWith(503),
        FaultEffect.CloseBeforeCommit,
        FaultEffect.CloseAfterCommit,
        FaultEffect.Of(FaultPreset.Conflict),
        new FaultEffect { Preset = FaultPreset.BadGateway, AfterCommit = true },
        new FaultEffect { Truncate = 10 },
        new FaultEffect { Garbage = true },
        FaultEffect.Wait(TimeSpan.FromMilliseconds(1)),
    ];

    private static async Task<string> TryUpsertAsync(TestAccount account, int person, int number)
    {
        try
        {
            using var content = new StringContent(
                $$$"""{"user":{"name":"Person {{{person}}}","external_id":"{{{person}}}","notes":"Note {{{number}}}"}}""",
                Encoding.UTF8,
                "application/json");
            using var response = await account.Client.PostAsync(
                "/api/v2/users/create_or_update",
                content,
                TestContext.Current.CancellationToken);
            return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created ? "ok" : $"{(int)response.StatusCode}";
        }
        catch (HttpRequestException)
        {
            return "closed";
        }
    }

    private static async Task<Dictionary<int, string>> ReadAsync(TestAccount account)
    {
        var people = new Dictionary<int, string>();
        for (var page = 1; ; page++)
        {
            var users = (await account.GetAsync($"/api/v2/users?page={page}")).Json;
            foreach (var user in users.GetProperty("users").EnumerateArray().Where(user => user.Text("external_id") is not null))
            {
                people.Add(Number(user), user.Text("notes")!);
            }
            if (users.Text("next_page") is null)
            {
                return people;
            }
        }
    }

    private static int Number(JsonElement user) => int.Parse(user.Text("external_id")!, CultureInfo.InvariantCulture);
}
