using Microsoft.Data.Sqlite;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

public sealed class DamagedRecordTests
{
    [Theory]
    [InlineData("update records set body = json_set(body, '$.user_id', 5) where kind = 'user_identities'")]
    [InlineData("update records set body = json_set(body, '$.value', null) where kind = 'user_identities'")]
    [InlineData("update records set body = json_set(body, '$.id', 5) where kind = 'users'")]
    [InlineData("update records set body = json_remove(body, '$.name') where kind = 'users'")]
    [InlineData("update records set body = '[]'")]
    [InlineData("update records set kind = 'tickets'")]
    [InlineData("update accounts set count = 1")]
    public async Task A_record_that_cannot_be_stops_the_start_in_one_line(string damage)
    {
        using var folder = new TemporaryFolder();
        await using (var emulator = await StartAsync(folder))
        {
            using var account = new TestAccount(emulator.DefaultAccount);
            await account.CreateOrUpdateAsync("\"name\":\"Ann\",\"email\":\"ann@example.com\"");
        }
        Change(folder.DataFile, damage);

        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() => StartAsync(folder));

        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains(folder.DataFile, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static Task<Emulator> StartAsync(TemporaryFolder folder) =>
        Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Limits = { Mode = LimitsMode.Off },
        }, TestContext.Current.CancellationToken);

    private static void Change(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
