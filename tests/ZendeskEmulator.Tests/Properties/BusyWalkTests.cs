using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Search;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Following the cursors of a list while users come and go.</summary>
public sealed class BusyWalkTests(ITestOutputHelper output)
{
    /// <summary>LONG_ROUNDS=50 pages through a hundred thousand users.</summary>
    private const int UsersOfRound = 2_000;

    /// <summary>Every so many users are deleted during the walk.</summary>
    private const int DoomedEvery = 20;

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("id")]
    [InlineData("-id")]
    [InlineData("name")]
    public async Task Every_user_that_lived_throughout_is_visited_once(string sort)
    {
        var count = UsersOfRound * LongRounds.Or(1);
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        await ManyUsers.PutAsync(account.Account, count);
        var all = await WalkAsync(account, "id");
        var doomed = all.Skip(1).Where((_, i) => i % DoomedEvery == 0).ToArray();
        var lived = all.Except(doomed).ToArray();
        using var ended = new CancellationTokenSource();

        var writers = Task.WhenAll(DeleteAsync(account, doomed, ended.Token), CreateAsync(account, ended.Token));
        var visited = await WalkAsync(account, sort);
        await ended.CancelAsync();
        var written = await writers;

        output.WriteLine($"{visited.Count} of {count} users visited, {written[0]} deleted and {written[1]} created meanwhile");
        Assert.Equal(visited.Count, visited.Distinct().Count());
        Assert.Empty(lived.Except(visited));
        Assert.True(written[0] > 0 && written[1] > 0, "nothing happened beside the walk");
    }

    private static async Task<List<long>> WalkAsync(TestAccount account, string sort)
    {
        var visited = new List<long>();
        for (var next = (string?)$"/api/v2/users?page[size]=100&sort={sort}"; next is not null;)
        {
            var page = await account.GetAsync(next);
            visited.AddRange(page.Ids("users"));
            next = page.Json.GetProperty("meta").Flag("has_more") == true ? page.Json.GetProperty("links").Text("next") : null;
        }
        return visited;
    }

    private static async Task<int> DeleteAsync(TestAccount account, long[] doomed, CancellationToken ended)
    {
        var deleted = 0;
        foreach (var id in doomed.TakeWhile(_ => !ended.IsCancellationRequested))
        {
            Assert.Equal(HttpStatusCode.OK, (await account.DeleteAsync($"/api/v2/users/{id}")).Status);
            deleted++;
        }
        return deleted;
    }

    private static async Task<int> CreateAsync(TestAccount account, CancellationToken ended)
    {
        var created = 0;
        while (!ended.IsCancellationRequested)
        {
            await account.CreateUserAsync($"\"name\":\"{ManyUsers.WordOf(created)}\"");
            created++;
        }
        return created;
    }
}
