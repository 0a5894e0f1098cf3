using System.Collections.Concurrent;
using System.Globalization;
using Xunit;

namespace ZendeskEmulator.Tests.IncrementalExports;

/// <summary>
/// A whole extraction by cursor, while others insert, update and delete: every state that a user had when its second was
/// over is seen, and the extraction ends. A thousand users by default, a hundred thousand with LONG_ROUNDS=100.
/// </summary>
public sealed class ExtractionTests
{
    private const int Writers = 3;

    [Fact]
    public async Task An_extraction_beside_writers_sees_every_change_and_comes_to_its_end()
    {
        using var account = await ExportAccount.NewAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        var count = 1_000 * LongRounds.Or(1);
        await account.SeedAsync(0, count);
        await account.AdvanceAsync(61);
        // The newest updated_at of each user that a writer was told of; the extraction must see it.
        var told = new ConcurrentDictionary<long, string>();
        var seen = new Dictionary<long, string>();
        var ids = (await account.GetAsync("/api/v2/users.json?page[size]=1&sort=-id")).Ids("users");
        var newest = ids[0];

        var writing = true;
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                var random = new Random(writer);
                for (var i = 0; i < 60 + (count / 50); i++)
                {
                    var id = newest - (random.Next(count / Writers) * Writers) - writer;
                    var response = random.Next(5) switch
                    {
                        0 => await account.Test.PostAsync("/api/v2/users", $$$"""{"user":{"name":"New {{{writer}}} {{{i}}}"}}"""),
                        1 => await account.DeleteAsync($"/api/v2/users/{id}"),
                        _ => await account.Test.PutAsync(
                            $"/api/v2/users/{id}",
                            $$$"""{"user":{"notes":"{{{writer}}} {{{i}}}"}}"""),
                    };
                    if (response.Body.StartsWith("{\"user\"", StringComparison.Ordinal))
                    {
                        told[response.UserId] = response.User.Text("updated_at")!;
                    }
                    if (i % 10 == 0)
                    {
                        await account.AdvanceAsync(1);
                    }
                }
            },
            TestContext.Current.CancellationToken)).ToArray();
        var query = "start_time=0&per_page=" + (count > 10_000 ? 1000 : 97).ToString(CultureInfo.InvariantCulture);
        for (var isEnd = false; !isEnd || writing;)
        {
            if (Array.TrueForAll(writers, writer => writer.IsCompleted) && writing)
            {
                await account.AdvanceAsync(61);
                writing = false;
            }
            var page = await account.GetAsync($"/api/v2/incremental/users/cursor.json?{query}");
            foreach (var user in page.Json.GetProperty("users").EnumerateArray())
            {
                seen[user.Number("id")!.Value] = user.Text("updated_at")!;
            }
            isEnd = page.Json.Flag("end_of_stream") == true;
            query = $"cursor={Uri.EscapeDataString(page.Json.Text("after_cursor")!)}&per_page=" + (count > 10_000 ? "1000" : "97");
        }
        await Task.WhenAll(writers);

        Assert.True(seen.Count >= count + 1);
        Assert.DoesNotContain(told, change => seen.GetValueOrDefault(change.Key) != change.Value);
        var all = await account.GetAsync("/api/v2/users/count");
        Assert.True(all.Json.GetProperty("count").Number("value") <= seen.Count);
    }
}
