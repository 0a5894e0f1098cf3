using System.Diagnostics;
using Xunit;
using ZendeskEmulator.Search;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Search;

/// <summary>
/// What searches by an index look at. With LONG_ROUNDS=1000 their time at a million users is compared with that at a thousand,
/// and the memory and the time of a creation are measured.
/// </summary>
public sealed class SearchCostTests(ITestOutputHelper output)
{
    private const int Few = 1_000;

    private static readonly string[] Queries =
    [
        "email:{word}.500@example.com", "email:{word}.500*", "external_id:500x", "external_id:500x*", "phone:+15550000500",
        "phone:*0000500", "phone:1555000050*", "{word}", "{word}*", "name:{word}", "\"{word} {other}\"", "{word}.500@exa", "tags:batch_25",
        "tags:batch_25 role:end-user", "role:agent", "organization:Corps0", "organization:Corps0 {word}", "group:Support",
        "type:user tags:batch_25 created>1hour",
    ];

    [Fact]
    public async Task A_search_by_an_index_looks_at_few_records()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await ManyUsers.PutAsync(account.Account, 3_000);
        var context = ContextOf(account);

        var costly = Queries
            .Select(text => (Text: Fill(text), Candidates: UserSearch.Type.Candidates(QueryOf(text), context, out _).Estimate))
            .Where(query => query.Candidates > 120)
            .Select(query => $"{query.Text} looks at {query.Candidates}");

        Assert.Empty(costly);
        Assert.Equal(3_001, UserSearch.Type.Candidates(QueryOf("notes:x"), context, out _).Estimate);
    }

    [Theory]
    [InlineData("", 3_001)]
    [InlineData("role:agent", 10)]
    [InlineData("role:end-user", 2_990)]
    public async Task All_users_of_a_role_are_counted_without_a_look_at_them(string text, int count)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await ManyUsers.PutAsync(account.Account, 3_000);

        var candidates = UserSearch.Type.Candidates(QueryOf(text), ContextOf(account), out var areMatches);

        Assert.True(areMatches);
        Assert.Equal(count, candidates.Estimate);
        Assert.Equal(count, candidates.InOrder().Count());
    }

    [Fact]
    public async Task At_a_million_users_a_search_by_an_index_costs_at_most_five_times_as_much()
    {
        var many = Few * LongRounds.Or(0);
        Assert.SkipWhen(many == 0, "LONG_ROUNDS is not set");
        using var small = await TestEmulator.NewAccountAsync();
        using var large = await TestEmulator.NewAccountAsync();
        small.Account.Limits.Mode = large.Account.Limits.Mode = LimitsMode.Off;
        await ManyUsers.PutAsync(small.Account, Few);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await ManyUsers.PutAsync(large.Account, many);
        var stored = GC.GetTotalMemory(forceFullCollection: true) - before;
        Measure(small, "x");
        var mark = Stopwatch.GetTimestamp();
        Measure(large, "tags:batch_25 {word}", runs: 1);
        var first = Stopwatch.GetElapsedTime(mark);
        Measure(large, "role:agent");
        var indexed = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"bytes a user: {stored / many}, with the indexes {indexed / many}; indexes made in {first.TotalSeconds:0.0} s");
        using var done = new CancellationTokenSource();
        var writer = Task.Run(async () => await WriteAsync(large, done.Token), CancellationToken.None);

        foreach (var text in Queries)
        {
            var (atFew, atMany) = (Measure(small, text), Measure(large, text));
            output.WriteLine(
                $"{Fill(text)}: {atFew.TotalMicroseconds:0.0} µs and {atMany.TotalMicroseconds:0.0} µs, {atMany / atFew:0.0} times");
        }

        await done.CancelAsync();
        await writer;
        Assert.InRange(indexed / many, 1, 850);
    }

    [Fact]
    public async Task A_creation_costs_little_more_with_the_indexes()
    {
        const int Creations = 2_000;
        var rounds = LongRounds.Or(0);
        Assert.SkipWhen(rounds == 0, "LONG_ROUNDS is not set");
        using var without = await TestEmulator.NewAccountAsync();
        using var with = await TestEmulator.NewAccountAsync();
        without.Account.Limits.Mode = with.Account.Limits.Mode = LimitsMode.Off;
        await ManyUsers.PutAsync(without.Account, 50_000);
        await ManyUsers.PutAsync(with.Account, 50_000);
        foreach (var text in Queries)
        {
            Measure(with, text, runs: 1);
        }
        await CreateAsync(without, 0, Creations * 4);
        await CreateAsync(with, 0, Creations * 4);

        var pairs = new List<(double Bare, double Indexed)>();
        for (var round = 1; round <= Math.Min(rounds, 40); round++)
        {
            pairs.Add((
                (await CreateAsync(without, round * 100_000, Creations)).TotalMicroseconds / Creations,
                (await CreateAsync(with, round * 100_000, Creations)).TotalMicroseconds / Creations));
        }

        var pair = pairs.OrderBy(pair => pair.Indexed / pair.Bare).ElementAt(pairs.Count / 2);
        output.WriteLine(
            $"CPU a creation, in memory: {pair.Bare:0.0} µs and with the indexes {pair.Indexed:0.0} µs, "
            + $"{pair.Indexed / pair.Bare:0.000} times (the median of {pairs.Count} pairs)");
    }

    /// <summary>
    /// The processor's time for some creations by requests. Many are under way at once: threads that wait for the next one would
    /// spin, which counts as time too.
    /// </summary>
    private static async Task<TimeSpan> CreateAsync(TestAccount account, int first, int count)
    {
        var before = Environment.CpuUsage.TotalTime;
        await Parallel.ForAsync(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var name = $"{ManyUsers.WordOf(i)} {ManyUsers.WordOf(i * 3)}";
            await account.CreateUserAsync($$"""
                "name":"{{name}}","external_id":"c{{i}}","email":"c{{i}}@example.com","tags":["new"]
                """);
        });
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>The shortest of some runs: others use the machine too.</summary>
    private static TimeSpan Measure(TestAccount account, string text, int runs = 50)
    {
        var query = QueryOf(text);
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var mark = Stopwatch.GetTimestamp();
            UserSearch.Type.Find(query, ContextOf(account), new SearchHits(default, 100));
            var took = Stopwatch.GetElapsedTime(mark);
            best = took < best ? took : best;
        }
        return best;
    }

    private static async Task WriteAsync(TestAccount account, CancellationToken done)
    {
        for (var i = 0; !done.IsCancellationRequested; i++)
        {
            await account.CreateUserAsync($"\"name\":\"Late {ManyUsers.WordOf(i)}\",\"tags\":[\"late\"]");
        }
    }

    private static SearchContext ContextOf(TestAccount account) =>
        new(account.Account.Inner.State, account.Account.Clock.UtcNow, CancellationToken.None);

    private static SearchQuery QueryOf(string text)
    {
        Assert.Null(SearchQuery.Read(Fill(text), out var query));
        return query;
    }

    private static string Fill(string text) => text
        .Replace("{word}", ManyUsers.WordOf(500), StringComparison.Ordinal)
        .Replace("{other}", ManyUsers.WordOf(500 * 31), StringComparison.Ordinal);
}
