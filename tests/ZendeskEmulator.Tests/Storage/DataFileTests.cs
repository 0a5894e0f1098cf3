using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

public sealed class DataFileTests
{
    [Fact]
    public async Task A_reset_is_there_after_a_restart_and_ids_have_started_again()
    {
        using var folder = new TemporaryFolder();
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
    public async Task What_follows_a_reset_is_there_after_a_restart()
    {
        using var folder = new TemporaryFolder();
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
        using var folder = new TemporaryFolder();
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

        await EmulatorLife.RunAsync(folder, client => UntilAsync(client, folder, 0));

        Assert.Equal([], Ask(folder.DataFile, "select key from records where key / 100000000 not in (select number from accounts)"));
    }

    [Fact]
    public async Task Every_account_keeps_its_range_of_ids_whatever_the_order_of_their_first_requests()
    {
        using var folder = new TemporaryFolder();
        var (one, two) = await EmulatorLife.RunAsync(folder, async (emulator, _) =>
        {
            using var first = new TestAccount(emulator.GetAccount("one"));
            using var second = new TestAccount(emulator.GetAccount("two"));
            return ((await first.CreateOrUpdateAsync("\"name\":\"A\"")).UserId, (await second.CreateOrUpdateAsync("\"name\":\"B\"")).UserId);
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
    public async Task A_stopped_emulators_file_is_read_with_plain_SQL()
    {
        using var folder = new TemporaryFolder();
        await EmulatorLife.RunAsync(folder, async client =>
        {
            await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com","external_id":"Ab-1"
                """);
            await client.CreateOrUpdateAsync("""
                "name":"Nobody"
                """);
            var gone = await client.CreateOrUpdateAsync("""
                "name":"Gone","email":"gone@example.com","external_id":"gone"
                """);
            return await client.DeleteAsync($"/api/v2/users/{gone.UserId}");
        });

        Assert.False(File.Exists(folder.DataFile + "-wal"));
        Assert.Equal(
            ["default|Owner|admin||", "default|Roger|end-user|Ab-1|", "default|Nobody|end-user||", "default|Gone|end-user||1"],
            Ask(folder.DataFile, "select account, name, role, external_id, deleted from users order by id"));
        Assert.Equal(
            ["Owner|email|owner@default.example", "Roger|email|roger@example.com"],
            Ask(folder.DataFile, "select name, type, value from user_identities i join users u on u.id = i.user_id order by i.id"));
    }

    [Fact]
    public async Task A_second_emulator_on_the_file_is_refused_and_the_first_goes_on()
    {
        using var folder = new TemporaryFolder();
        await using var first = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
        }, TestContext.Current.CancellationToken);
        using var client = new TestAccount(first.DefaultAccount);

        var refusal = await Assert.ThrowsAsync<EmulatorStartException>(() =>
            Emulator.StartAsync(new EmulatorOptions { DataFile = folder.DataFile }, TestContext.Current.CancellationToken));

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(HttpStatusCode.Created, (await client.CreateOrUpdateAsync("\"name\":\"Roger\"")).Status);
    }

    /// <summary>Lets the committer come to rest: leftovers are removed while nothing else is to do.</summary>
    private static async Task<int> UntilAsync(TestAccount client, TemporaryFolder folder, int result)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var size = -1L;
        while (size != (size = new FileInfo(folder.DataFile + "-wal").Length))
        {
            await Task.Delay(100, bound.Token);
        }
        await client.GetAsync("/api/v2/users");
        return result;
    }

    private static List<string> Ask(string dataFile, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={dataFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column)
                ? ""
                : reader.GetString(column))));
        }
        return rows;
    }
}
