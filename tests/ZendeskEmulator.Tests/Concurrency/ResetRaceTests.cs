using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

[Trait("Category", "Long")]
public sealed class ResetRaceTests
{
    [Fact]
    public async Task Whatever_writes_and_resets_do_at_the_same_time_a_restart_shows_what_memory_showed()
    {
        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            using var folder = new TemporaryFolder();
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
            Assert.Equal(HttpStatusCode.Created, (await again.CreateOrUpdateAsync("\"name\":\"Next\",\"email\":\"next@example.com\"")).Status);
        }
    }

    [Fact]
    public async Task During_resets_every_write_is_answered_as_if_it_came_before_or_after()
    {
        for (var round = 0; round < LongRounds.Or(3); round++)
        {
            await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
            using var account = new TestAccount(emulator.DefaultAccount);

            await Task.WhenAll([.. Enumerable.Range(0, 4).Select(writer => WriteAsync(account, writer)), ResetAsync(account)]);

            var list = await account.GetAsync("/api/v2/users");
            Assert.Equal("owner@default.example", list.Json.GetProperty("users")[0].GetProperty("email").GetString());
        }
    }

    private static Task<Emulator> StartAsync(TemporaryFolder folder) =>
        Emulator.StartAsync(new EmulatorOptions { DataFile = folder.DataFile }, TestContext.Current.CancellationToken);

    private static async Task WriteAsync(TestAccount account, int writer)
    {
        await Task.Yield();
        for (var i = 0; i < 60; i++)
        {
            var created = await account.CreateOrUpdateAsync($"\"name\":\"User\",\"email\":\"w{writer}-{i}@example.com\",\"organization\":{{\"name\":\"Acme\"}}");
            Assert.Equal(HttpStatusCode.Created, created.Status);
            Assert.Equal($"w{writer}-{i}@example.com", created.User.GetProperty("email").GetString());
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
