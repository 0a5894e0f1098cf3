using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

public abstract class DataFileTests(Store store)
{
    [Fact]
    public async Task A_reset_is_there_after_a_restart_and_ids_have_started_again()
    {
        using var folder = new TemporaryFolder(store);
        var (first, created) = await EmulatorLife.RunAsync(folder, async client =>
        {
            var first = await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com"
                """);
            await client.Account.ResetAsync();
            return (first.UserId, 0);
        });

        var (list, again) = await EmulatorLife.RunAsync(folder, async client => (
            await client.GetAsync("/api/v2/users"),
            await client.CreateOrUpdateAsync("""
                "name":"Other","email":"other@example.com"
                """)));

        Assert.Equal(1, list.Json.GetProperty("count").GetInt32());
        Assert.Equal(first, again.UserId);
    }

    [Fact]
    public async Task Records_created_after_a_reset_are_there_after_a_restart()
    {
        using var folder = new TemporaryFolder(store);
        var after = await EmulatorLife.RunAsync(folder, async client =>
        {
            await client.CreateOrUpdateAsync("""
                "name":"Before","email":"same@example.com"
                """);
            await client.Account.ResetAsync();
            return await client.CreateOrUpdateAsync("""
                "name":"After","email":"same@example.com"
                """);
        });

        var shown = await EmulatorLife.RunAsync(folder, client => client.GetAsync($"/api/v2/users/{after.UserId}"));

        Assert.Equal("After", shown.User.GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_rows_of_a_reset_account_are_removed()
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, async client =>
        {
            // More than one slice of them.
            for (var i = 0; i < 600; i++)
            {
                await client.CreateOrUpdateAsync($"\"name\":\"User\",\"email\":\"user{i}@example.com\"");
            }
            await client.Account.ResetAsync();
            return 0;
        });

        var left = int.MaxValue;
        // On a busy machine the committer may take more than one life.
        for (var life = 0; life < 20 && left > 0; life++)
        {
            await EmulatorLife.RunAsync(folder, async client =>
            {
                await UntilQuietAsync(DataFileCopy.LogOf(store, folder.DataFile));
                return 0;
            });
            left = (await StoredRecords.ReadAsync(folder.DataFile)).Left;
        }

        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Every_account_keeps_its_range_of_ids_for_any_order_of_first_requests()
    {
        using var folder = new TemporaryFolder(store);
        var (one, two) = await EmulatorLife.RunAsync(folder, async (emulator, _) =>
        {
            using var first = new TestAccount(emulator.GetAccount("one"));
            using var second = new TestAccount(emulator.GetAccount("two"));
            var (one, two) = (await first.CreateOrUpdateAsync("\"name\":\"A\""), await second.CreateOrUpdateAsync("\"name\":\"B\""));
            return (one.UserId, two.UserId);
        });

        var (oneAgain, twoAgain) = await EmulatorLife.RunAsync(folder, async (emulator, _) =>
        {
            using var second = new TestAccount(emulator.GetAccount("two"));
            using var first = new TestAccount(emulator.GetAccount("one"));
            var b = await second.CreateOrUpdateAsync("\"name\":\"B2\"");
            return ((await first.CreateOrUpdateAsync("\"name\":\"A2\"")).UserId, b.UserId);
        });

        Assert.Equal(one + 1, oneAgain);
        Assert.Equal(two + 1, twoAgain);
        Assert.NotEqual(one / 100_000_000, two / 100_000_000);
    }

    [Fact]
    public async Task A_second_emulator_on_the_file_is_refused_and_the_first_one_continues()
    {
        using var folder = new TemporaryFolder(store);
        await using var first = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Store = store,
        }, TestContext.Current.CancellationToken);
        using var client = new TestAccount(first.DefaultAccount);

        var refusal = await Assert.ThrowsAsync<EmulatorStartException>(() =>
            Emulator.StartAsync(new EmulatorOptions { DataFile = folder.DataFile }, TestContext.Current.CancellationToken));

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(HttpStatusCode.Created, (await client.CreateOrUpdateAsync("\"name\":\"Roger\"")).Status);
    }

    /// <summary>Lets the committer come to rest: leftovers are removed while nothing else is to do.</summary>
    private static async Task UntilQuietAsync(string log)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var size = -1L;
        while (size != (size = new FileInfo(log).Length))
        {
            await Task.Delay(100, bound.Token);
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbDataFileTests() : DataFileTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDataFileTests() : DataFileTests(Store.Sqlite);
