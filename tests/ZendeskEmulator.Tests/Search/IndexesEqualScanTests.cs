using System.Globalization;
using Xunit;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Search;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Search;

/// <summary>
/// A search by its indexes finds what looking at every record finds: of random records, before and after they change, and of
/// random queries. LONG_ROUNDS=10 has 2,000 records and 5,000 queries.
/// </summary>
public sealed class IndexesEqualScanTests
{
    private const int Records = 200;
    private const int Queries = 500;

    private static readonly string[] Words =
    [
        "ann", "Anna", "annabelle", "O'Brien", "bob", "Bo", "bobby-sue", "c3po", "émile", "ÉMILE", "straße", "Ⅷ",
        "漢字", "😀", "(x)", "+49", "a.b",
    ];

    private static readonly string[] Tags = ["vip", "VIP2", "vip_gold", "vip_silver", "lead", "none", "é"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Indexes_find_what_a_scan_finds(int seed)
    {
        var rounds = LongRounds.Or(1);
        var random = new Random(seed);
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        account.Account.Limits.Mode = LimitsMode.Off;
        var organizations = new List<long>();
        for (var i = 0; i < 12; i++)
        {
            organizations.Add(await account.CreateOrganizationAsync(
                $"\"name\":\"{Name(random)} {i}\",\"external_id\":\"o{i}\",\"tags\":[\"{Pick(random, Tags)}\"]"));
        }
        var users = new List<long>();
        for (var i = 0; i < Records * rounds; i++)
        {
            users.Add(await account.CreateUserAsync(UserWith(random, organizations, i)));
            if (i % 20 == 0)
            {
                await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(random.Next(600)));
            }
        }

        Compare(account, random, organizations, Queries * rounds / 2);
        for (var i = 0; i < Records * rounds / 2; i++)
        {
            var id = Pick(random, users.ToArray());
            _ = random.Next(6) switch
            {
                0 => await account.DeleteAsync($"/api/v2/users/{id}"),
                1 => await account.DeleteAsync($"/api/v2/organizations/{Pick(random, organizations.ToArray())}"),
                _ => await account.PutAsync($"/api/v2/users/{id}", "{\"user\":{" + UserWith(random, organizations, -i - 1) + "}}"),
            };
        }
        Compare(account, random, organizations, Queries * rounds / 2);
    }

    private static void Compare(TestAccount account, Random random, List<long> organizations, int queries)
    {
        var state = account.Account.Inner.State;
        var context = new SearchContext(state, account.Account.Clock.UtcNow, CancellationToken.None);
        var found = 0;
        for (var i = 0; i < queries; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Term(random, organizations)));
            Assert.Null(SearchQuery.Read(text, out var query));

            var (byIndex, total) = UserSearch.Type.Ids(query, context);
            var ids = byIndex.ToArray();
            var scanned = UserSearch.Type.Ids(query, context with { UsesIndexes = false }).All.ToArray();

            Assert.True(scanned.SequenceEqual(ids), $"{text}: {string.Join(',', scanned)} but {string.Join(',', ids)}");
            Assert.True(total is null || total == ids.Length, $"{text}: {total} of {ids.Length}");
            Assert.Equal(
                OrganizationSearch.Type.Ids(query, context with { UsesIndexes = false }).All,
                OrganizationSearch.Type.Ids(query, context).All);
            found += ids.Length > 0 ? 1 : 0;
        }
        Assert.InRange(found, queries / 10, queries);
    }

    private static string Term(Random random, List<long> organizations)
    {
        var word = Pick(random, Words);
        var part = word[..random.Next(1, word.Length + 1)];
        var term = random.Next(22) switch
        {
            0 or 1 => part,
            2 => $"{part}*",
            3 => $"\"{word} {Pick(random, Words)}\"",
            4 => $"name:{part}",
            5 => $"name:\"{word}\"",
            6 => $"email:u{random.Next(30)}@example.com",
            7 => $"email:u{random.Next(30)}*",
            8 => $"external_id:x{random.Next(30)}" + (random.Next(3) == 0 ? "*" : ""),
            9 => $"phone:+1555{random.Next(30):0000}",
            10 => $"phone:*{random.Next(30):0000}",
            11 => $"phone:1555{random.Next(3)}*",
            12 => $"role:{Pick(random, "end-user", "agent", "admin", "nobody", "a*")}",
            13 => $"organization:{Pick(random, organizations.ToArray())}",
            14 => $"organization:{Pick(random, "none", "ann*", "\"bob 3\"")}",
            15 => $"group:{Pick(random, "Support", "none", "sup*", "x")}",
            16 or 17 => $"tags:{Pick(random, Tags)}" + (random.Next(3) == 0 ? "*" : ""),
            18 => $"created{Pick(random, "<", ">", "<=", ">=", ":")}2026-01-0{random.Next(1, 9)}",
            19 => $"updated>{random.Next(200)}hours",
            20 => $"notes:{part}",
            _ => $"u{random.Next(30)}@ex",
        };
        return random.Next(5) == 0 ? $"-{term}" : term;
    }

    private static string UserWith(Random random, List<long> organizations, int number)
    {
        var isNew = number >= 0;
        var parts = new List<string> { $"\"name\":\"{Name(random)}\"" };
        if (random.Next(2) == 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"\"external_id\":\"X{Math.Abs(number)}{(isNew ? "" : "-")}\""));
        }
        if (random.Next(2) == 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"\"email\":\"u{Math.Abs(number)}{(isNew ? "" : "b")}@example.com\""));
        }
        if (random.Next(3) == 0)
        {
            parts.Add($"\"phone\":\"+1 (555) {random.Next(30):0000}\"");
            parts.Add($"\"shared_phone_number\":{(random.Next(2) == 0 ? "true" : "false")}");
        }
        if (random.Next(3) == 0)
        {
            parts.Add($"\"organization_id\":{Pick(random, organizations.ToArray())}");
        }
        if (random.Next(2) == 0)
        {
            parts.Add($"\"tags\":[\"{Pick(random, Tags)}\",\"{Pick(random, Tags)}\"]");
        }
        if (isNew && random.Next(10) == 0)
        {
            parts.Add($"\"role\":\"agent\",\"email\":\"agent{number}@example.com\"");
        }
        parts.Add($"\"notes\":\"{Pick(random, Words)}\"");
        return string.Join(',', parts);
    }

    private static string Name(Random random) =>
        string.Join(Pick(random, " ", "  ", "-"), Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, Words)));

    private static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
