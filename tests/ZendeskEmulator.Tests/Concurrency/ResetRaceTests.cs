using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

[Trait("Category", "Long")]
public sealed class ResetRaceTests
{
    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task After_concurrent_writes_and_resets_a_restart_shows_the_state_in_memory(Store store)
    {
        for (var round = 0; round < LongRounds.Or(10); round++)
        {
            using var folder = new TemporaryFolder(store);
            string users;
            await using (var emulator = await StartAsync(folder))
            {
                using var account = new TestAccount(emulator.DefaultAccount);
                await Task.WhenAll([.. Enumerable.Range(0, 4).Select(writer => WriteAsync(account, writer)), ResetAsync(account)]);
                users = await ListAsync(account);
            }

            await using var restarted = await StartAsync(folder);
            using var again = new TestAccount(restarted.DefaultAccount);

            Assert.Equal(users, await ListAsync(again));
            Assert.Equal(
                HttpStatusCode.Created,
                (await again.CreateOrUpdateAsync("\"name\":\"Next\",\"email\":\"next@example.com\"")).Status);
        }
    }

    [Fact]
    public async Task During_resets_every_write_gets_a_response_as_if_it_came_before_or_after()
    {
        for (var round = 0; round < LongRounds.Or(10); round++)
        {
            await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
            using var account = new TestAccount(emulator.DefaultAccount);

            var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => WriteAsync(account, writer)));
            await ResetAsync(account);
            var responses = (await writing).SelectMany(responses => responses);

            Assert.All(responses, response => Assert.True(response.Status == HttpStatusCode.Created, response.Body));
            var list = await account.GetAsync("/api/v2/users");
            Assert.Equal("owner@default.example", list.Json.GetProperty("users")[0].GetProperty("email").GetString());
        }
    }

    private static Task<Emulator> StartAsync(TemporaryFolder folder) =>
        Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Store = folder.Store,
            Limits = { Mode = LimitsMode.Off },
        }, TestContext.Current.CancellationToken);

    private static async Task<List<TestResponse>> WriteAsync(TestAccount account, int writer)
    {
        await Task.Yield();
        var responses = new List<TestResponse>();
        for (var i = 0; i < 60; i++)
        {
            responses.Add(await account.CreateOrUpdateAsync(
                $"\"name\":\"User\",\"email\":\"w{writer}-{i}@example.com\",\"organization\":{{\"name\":\"Acme\"}}"));
        }
        return responses;
    }

    [Fact]
    public async Task An_admin_made_during_resets_never_takes_the_owners_place()
    {
        for (var round = 0; round < LongRounds.Or(10); round++)
        {
            await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
            using var account = new TestAccount(emulator.DefaultAccount);

            for (var i = 0; i < 60; i++)
            {
                await Task.WhenAll(
                    Task.Run(
                        () => account.CreateOrUpdateAsync("\"name\":\"Other\",\"role\":\"admin\",\"email\":\"other@example.com\""),
                        TestContext.Current.CancellationToken),
                    Task.Run(() => account.SendAsync(HttpMethod.Post, "/_emulator/reset"), TestContext.Current.CancellationToken));

                var list = await account.GetAsync("/api/v2/users");
                Assert.Equal("owner@default.example", list.Json.GetProperty("users")[0].GetProperty("email").GetString());
            }
        }
    }

    private static async Task ResetAsync(TestAccount account)
    {
        await Task.Yield();
        for (var i = 0; i < 10; i++)
        {
            var reset = await account.SendAsync(HttpMethod.Post, "/_emulator/reset");
            Assert.Equal(HttpStatusCode.OK, reset.Status);
            await account.GetAsync("/api/v2/users");
        }
    }

    private static async Task<string> ListAsync(TestAccount account)
    {
        var pages = await Task.WhenAll(Enumerable.Range(1, 3).Select(page => account.GetAsync($"/api/v2/users?page={page}")));
        return string.Join('\n', pages.Select(page => page.Body));
    }
}
