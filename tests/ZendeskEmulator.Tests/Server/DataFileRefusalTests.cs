using System.Diagnostics;
using System.Net;
using LiteDB;
using Xunit;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Server;

public sealed class DataFileRefusalTests
{
    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task A_data_file_of_a_running_emulator_stops_the_start_with_one_line(Store store)
    {
        using var folder = new TemporaryFolder(store);
        await using var first = await ServerProcess.ListenAsync(folder);

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
    public async Task A_folder_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.DataFile);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "is a folder", Path.Join(folder.DataFile, "emulator.db"));
    }

    [Fact]
    public async Task A_named_pipe_stops_the_start_with_one_line()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "There are no named pipes.");
        using var folder = new TemporaryFolder();
        using (var made = Process.Start("/usr/bin/mkfifo", [folder.DataFile]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "is empty");
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
    [InlineData(Store.LiteDb, 50)]
    [InlineData(Store.LiteDb, 600)]
    [InlineData(Store.LiteDb, 8 * 1024)]
    [InlineData(Store.LiteDb, 20 * 1024)]
    [InlineData(Store.Sqlite, 50)]
    [InlineData(Store.Sqlite, 600)]
    [InlineData(Store.Sqlite, 8 * 1024)]
    [InlineData(Store.Sqlite, 20 * 1024)]
    public async Task A_truncated_file_stops_the_start_with_one_line(Store store, int bytesLeft)
    {
        using var folder = new TemporaryFolder(store);
        await WriteUsersAsync(folder, 100);
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
        using var folder = new TemporaryFolder(Store.Sqlite);
        await WriteUsersAsync(folder, 3);
        SqliteFile.Execute(folder.DataFile, sql);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile);
    }

    [Fact]
    public async Task An_SQLite_file_of_another_program_stops_the_start_and_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        SqliteFile.Execute(folder.DataFile, "create table recipes (name text); insert into recipes values ('bread')");
        var before = await File.ReadAllBytesAsync(folder.DataFile, TestContext.Current.CancellationToken);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "not a data file");
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.DataFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_schema_version_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        await WriteUsersAsync(folder, 1);
        SqliteFile.Execute(folder.DataFile, "pragma user_version = 99");

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "99");
    }

    [Fact]
    public async Task A_LiteDB_file_of_another_program_stops_the_start_and_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        using (var database = LiteDbFile.Open(folder.DataFile))
        {
            database.GetCollection("recipes").Insert(new BsonDocument { ["name"] = "bread" });
        }
        var before = await File.ReadAllBytesAsync(folder.DataFile, TestContext.Current.CancellationToken);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "not a data file");
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.DataFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_schema_version_of_a_LiteDB_file_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await WriteUsersAsync(folder, 1);
        LiteDbFile.Change(folder.DataFile, database => database.UserVersion += 97);

        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(folder.DataFile, "99");
    }

    [Theory]
    [InlineData(Store.LiteDb, Store.Sqlite)]
    [InlineData(Store.Sqlite, Store.LiteDb)]
    public async Task A_data_file_of_the_other_store_stops_the_start_with_one_line(Store made, Store asked)
    {
        using var folder = new TemporaryFolder(made);
        await WriteUsersAsync(folder, 1);

        await using var server = await ServerProcess.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, $"--Emulator:Store={asked}"]);

        await server.AssertRefusedAsync(folder.DataFile, $"{made}", $"{asked}", "convert");
    }

    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task Without_the_setting_Store_a_file_is_opened_with_its_own_and_info_says_so(Store made)
    {
        using var folder = new TemporaryFolder(made);
        await WriteUsersAsync(folder, 1);

        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var client = server.CreateClient();
        var info = await client.GetResponseAsync("/_emulator/info");

        Assert.Contains($$"""{"name":"Store","value":"{{made}}","source":"data file"}""", info.Body, StringComparison.Ordinal);
    }

    private static async Task WriteUsersAsync(TemporaryFolder folder, int count)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Store = folder.Store,
        });
        using var client = emulator.DefaultAccount.CreateClient();
        for (var i = 0; i < count; i++)
        {
            var response = await client.CreateOrUpdateAsync($"\"name\":\"User {i}\",\"email\":\"user{i}@example.com\"");
            Assert.Equal(HttpStatusCode.Created, response.Status);
        }
    }
}
