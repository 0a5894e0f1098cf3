using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

[Trait("Category", "Long")]
public sealed class UpsertRaceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task Of_64_create_or_update_calls_of_a_new_email_one_creates_and_the_others_find(string? urls) =>
        PlayAsync(urls, async (account, _) =>
        {
            var responses = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
                account.CreateOrUpdateAsync($"\"name\":\"Caller {i}\",\"email\":\"new@example.com\"")));

            Assert.Single(responses, response => response.Status == HttpStatusCode.Created);
            Assert.Equal(63, responses.Count(response => response.Status == HttpStatusCode.OK));
            Assert.Single(responses.Select(response => response.UserId).Distinct());
            Assert.Equal(2, (await account.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
        });

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task Of_64_create_or_update_calls_of_a_new_external_id_one_creates_and_the_others_find(string? urls) =>
        PlayAsync(urls, async (account, _) =>
        {
            var responses = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
                account.CreateOrUpdateAsync($"\"name\":\"Caller {i}\",\"external_id\":\"{(i % 2 == 0 ? "New-1" : "nEW-1")}\"")));

            Assert.Single(responses, response => response.Status == HttpStatusCode.Created);
            Assert.Equal(63, responses.Count(response => response.Status == HttpStatusCode.OK));
            Assert.Single(responses.Select(response => response.UserId).Distinct());
            Assert.Equal(2, (await account.GetAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
        });

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task Of_two_users_that_add_one_email_at_the_same_time_one_gets_it_and_the_other_422(string? urls) =>
        PlayAsync(urls, async (account, _) =>
        {
            await account.CreateOrUpdateAsync("\"name\":\"A\",\"external_id\":\"a\",\"email\":\"a@example.com\"");
            await account.CreateOrUpdateAsync("\"name\":\"B\",\"external_id\":\"b\",\"email\":\"b@example.com\"");

            var responses = await Task.WhenAll(
                account.CreateOrUpdateAsync("\"external_id\":\"a\",\"email\":\"wanted@example.com\""),
                account.CreateOrUpdateAsync("\"external_id\":\"b\",\"email\":\"wanted@example.com\""));

            var winner = Assert.Single(responses, response => response.Status == HttpStatusCode.OK);
            var loser = Assert.Single(responses, response => response.Status == HttpStatusCode.UnprocessableEntity);
            Assert.Equal("DuplicateValue", loser.Json.GetProperty("details").GetProperty("email")[0].GetProperty("error").GetString());
            var found = await account.GetAsync("/api/v2/users/search?query=wanted@example.com");
            Assert.Equal(winner.UserId, Assert.Single(found.Json.GetProperty("users").EnumerateArray()).GetProperty("id").GetInt64());
        });

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task A_read_by_id_during_writes_never_shows_half_a_user(string? urls) =>
        PlayAsync(urls, async (account, _) =>
        {
            var next = (await account.CreateOrUpdateAsync("\"name\":\"First\",\"email\":\"first@example.com\"")).UserId;

            await ReadWhileWritingAsync(account, async () =>
            {
                // An active user takes two ids: its own and its address's.
                for (var id = next; id < next + 8; id++)
                {
                    var shown = await account.GetAsync($"/api/v2/users/{id}");
                    if (shown.Status == HttpStatusCode.OK)
                    {
                        AssertWhole(shown.User);
                        next = Math.Max(next, id);
                    }
                }
            });
        });

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task A_list_during_writes_never_shows_half_a_user_nor_a_deleted_one(string? urls) =>
        PlayAsync(urls, (account, _) => ReadWhileWritingAsync(account, async () =>
        {
            var list = await account.GetAsync("/api/v2/users");
            Assert.All(list.Json.GetProperty("users").EnumerateArray(), AssertActiveAndWhole);
        }));

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public Task A_search_during_writes_finds_a_whole_user_or_none(string? urls) =>
        PlayAsync(urls, (account, round) => ReadWhileWritingAsync(account, async () =>
        {
            for (var i = 0; i < 4; i++)
            {
                var search = i % 2 == 0 ? $"query=user{i / 2}@example.com" : $"external_id=user{i / 2}";
                var found = await account.GetAsync($"/api/v2/users/search?{search}");
                Assert.All(found.Json.GetProperty("users").EnumerateArray(), AssertActiveAndWhole);
            }
        }));

    /// <summary>A fresh account a round.</summary>
    private static async Task PlayAsync(string? urls, Func<TestAccount, int, Task> play)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Urls = urls,
            Limits = { Mode = LimitsMode.Off },
        }, TestContext.Current.CancellationToken);
        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            using var account = new TestAccount(emulator.CreateAccount());
            await play(account, round);
        }
    }

    /// <summary>Four writers make and delete the same users over and over; four readers look on until they are done.</summary>
    private static async Task ReadWhileWritingAsync(TestAccount account, Func<Task> read)
    {
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(() => MakeAndDeleteAsync(account, writer))).ToArray();
        var written = Task.WhenAll(writers);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            do
            {
                await read();
            }
            while (!written.IsCompleted);
        })));
        await written;
    }

    private static async Task MakeAndDeleteAsync(TestAccount account, int writer)
    {
        for (var i = 0; i < 40; i++)
        {
            var created = await account.CreateOrUpdateAsync(
                $"\"name\":\"User\",\"email\":\"user{writer}@example.com\",\"external_id\":\"user{writer}\"");
            Assert.Equal(HttpStatusCode.Created, created.Status);
            var deleted = await account.DeleteAsync($"/api/v2/users/{created.UserId}");
            Assert.Equal(HttpStatusCode.OK, deleted.Status);
        }
    }

    private static void AssertActiveAndWhole(JsonElement user)
    {
        Assert.True(user.GetProperty("active").GetBoolean(), $"A deleted user was found: {user}");
        AssertWhole(user);
    }

    private static void AssertWhole(JsonElement user) =>
        Assert.True(
            user.GetProperty("active").GetBoolean() == (user.GetProperty("email").ValueKind == JsonValueKind.String),
            $"Half a user was shown: {user}");
}
