using System.Text.Json.Nodes;
using Xunit;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>
/// Matches of chance for verification, the log and faults: well-formed, nearly so and hostile. Each is answered in bounded time,
/// and never with a 5xx. A failure names its seed and body.
/// </summary>
public sealed class MatchFuzzTests
{
    private const int Bodies = 1_500;

    /// <summary>Far above what the slowest takes, which looks through the whole log with a hostile pattern.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static readonly string[] Texts =
    [
        "CreateOrUpdateUser", "ListUsers", "POST", "/api/v2/users/*", "/api/v2/users/{user_id}", "*", "", "**********a**********b",
        "/(a+)+$/", "/[/", "/.*.*.*.*.*.*x/", "/(?=a)/", "/(a)\\1/", "aaaaaaaaaaaaaaaaaaaaaaaa", "\u0000", "\ud83d\ude00", "4xx", "-1",
    ];

    private static readonly string[] Keys =
    [
        "operation", "method", "path", "headers", "query", "body", "caller", "status", "text", "user.email", "user.0.x", "user.*.y", "..",
        "exactly", "at_least", "at_most", "match", "times", "order", "effect", "when", "nth", "probability", "preset", "delay",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_match_gets_a_response_at_once(int seed)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        for (var request = 0; request < 100; request++)
        {
            var notes = new string('a', 5_000);
            await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"external_id\":\"R-{request}\",\"notes\":\"{notes}\"");
        }
        var chance = new Random(seed);

        for (var number = 0; number < Bodies; number++)
        {
            var (path, body) = Next(chance);
            var (response, took) = await Fastest.OfThreeAsync(Bound, () => account.PostAsync(path, body));

            Assert.True((int)response.Status < 500, $"seed {seed}, number {number}: {response.Status} for {path} {body}: {response.Body}");
            Assert.True(took < Bound, $"seed {seed}, number {number}: {took} for {path} {body}");
            account.Account.Faults.Clear();
        }
    }

    private static (string Path, string Body) Next(Random chance)
    {
        var match = Match(chance, 0);
        return chance.Next(4) switch
        {
            0 => ("/_emulator/verify", Of(("match", match), ("times", Value(chance, 1)))),
            1 => ("/_emulator/verify", Of(("order", new JsonArray(match, Match(chance, 0))), ("within", "1ms"))),
            2 => ("/_emulator/faults", Of(("match", match), ("when", Value(chance, 1)), ("effect", Value(chance, 1)))),
            _ => ("/_emulator/verify", Cut(Of(("match", match)), chance)),
        };
    }

    /// <summary>Mostly keys of a match with values of their form.</summary>
    private static JsonNode? Match(Random chance, int depth)
    {
        if (chance.Next(8) == 0)
        {
            return Value(chance, depth);
        }
        var match = new JsonObject();
        for (var fields = chance.Next(4); fields > 0; fields--)
        {
            switch (chance.Next(5))
            {
                case 0: match["body"] = new JsonObject { [One(Keys, chance)] = Value(chance, 2) }; break;
                case 1: match["text"] = One(Texts, chance); break;
                case 2: match["path"] = One(Texts, chance); break;
                case 3: match["headers"] = new JsonObject { ["User-Agent"] = One(Texts, chance) }; break;
                default: match[One(Keys, chance)] = Value(chance, depth + 1); break;
            }
        }
        return match;
    }

    private static JsonNode? Value(Random chance, int depth) => chance.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(chance.NextInt64(-10, 1_000)),
        2 => JsonValue.Create(chance.Next(2) == 0),
        3 or 4 => JsonValue.Create(One(Texts, chance)),
        5 => new JsonArray(Value(chance, depth + 1), Value(chance, depth + 1)),
        6 => new JsonObject { [One(Keys, chance)] = Value(chance, depth + 1) },
        _ => Match(chance, depth + 1),
    };

    private static string Of(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var body = new JsonObject();
        foreach (var (name, value) in fields)
        {
            body[name] = value;
        }
        return body.ToJsonString();
    }

    private static string Cut(string body, Random chance) => body[..chance.Next(body.Length + 1)];

    private static string One(string[] from, Random chance) => from[chance.Next(from.Length)];
}
