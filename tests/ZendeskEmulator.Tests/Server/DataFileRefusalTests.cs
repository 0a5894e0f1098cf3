using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class DataFileRefusalTests
{
    [Fact]
    public async Task A_data_file_of_a_running_emulator_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        await using var first = await ServerProcess.ListenAsync(folder.DataFile);

        await using var second = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await second.AssertRefusedAsync(folder.DataFile, "in use", "--Emulator:DataFile=PATH");
    }

    [Fact]
    public async Task A_path_that_cannot_be_made_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.FileNamed("file"), "not a folder", TestContext.Current.CancellationToken);
        var path = folder.FileNamed("file/emulator.db");

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", path]);

        await server.AssertRefusedAsync(path);
    }

    [Fact]
    public async Task A_file_of_garbage_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.DataFile,
            string.Concat(Enumerable.Repeat("garbage ", 2000)),
            TestContext.Current.CancellationToken);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "damaged");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(600)]
    [InlineData(8 * 1024)]
    [InlineData(20 * 1024)]
    public async Task A_truncated_file_stops_the_start_with_one_line(int bytesLeft)
    {
        using var folder = new TemporaryFolder();
        await WriteUsersAsync(folder.DataFile, 100);
        await using (var file = new FileStream(folder.DataFile, FileMode.Open))
        {
            Assert.True(file.Length > bytesLeft + 1024);
            file.SetLength(bytesLeft);
        }

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "damaged");
    }

    [Theory]
    [InlineData("update records set body = '{\"name\":' where kind = 'users'")]
    [InlineData("update records set body = '{}' where kind = 'users'")]
    [InlineData("update records set body = '' where kind = 'users'")]
    [InlineData("update records set kind = 'tickets' where kind = 'users'")]
    [InlineData("update records set key = key + 1000 where kind = 'users'")]
    [InlineData("update accounts set slot = slot + 1")]
    [InlineData("drop table records")]
    public async Task A_data_file_whose_records_are_broken_stops_the_start_with_one_line(string sql)
    {
        using var folder = new TemporaryFolder();
        await WriteUsersAsync(folder.DataFile, 3);
        Execute(folder.DataFile, sql);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile);
    }

    [Fact]
    public async Task An_SQLite_file_of_another_program_stops_the_start_and_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        Execute(folder.DataFile, "create table recipes (name text); insert into recipes values ('bread')");
        var before = await File.ReadAllBytesAsync(folder.DataFile, TestContext.Current.CancellationToken);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "not a data file");
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.DataFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_schema_version_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        await WriteUsersAsync(folder.DataFile, 1);
        Execute(folder.DataFile, "pragma user_version = 99");

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "99");
    }

    private static async Task WriteUsersAsync(string dataFile, int count)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { DataFile = dataFile });
        using var client = emulator.DefaultAccount.CreateClient();
        for (var i = 0; i < count; i++)
        {
            var response = await client.CreateOrUpdateAsync($"\"name\":\"User {i}\",\"email\":\"user{i}@example.com\"");
            Assert.Equal(HttpStatusCode.Created, response.Status);
        }
    }

    private static void Execute(string dataFile, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={dataFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
