using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Data files of earlier versions: Files/version-2.sqlite was made by the emulator of commit d19a4ca.</summary>
public sealed class SqliteUpgradeTests
{
    /// <summary>When the file was made: it has a finished job, which is kept for a day.</summary>
    private static readonly DateTimeOffset MadeAt = new(2026, 11, 28, 20, 51, 0, TimeSpan.Zero);

    private static readonly string[] Names = [
        "Owner",
        "User 1 é漢😀",
        "User 2 é漢😀",
        "User 3 é漢😀",
        "User 4 é漢😀",
        "User 5 é漢😀",
        "Agent",
        "Many 1",
        "Many 2"
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_file_of_an_earlier_version_has_everything(int version)
    {
        using var folder = FileOf(version);

        var (list, user, field, job) = await EmulatorLife.RunAsync(folder, async client =>
        {
            client.Account.Clock.Freeze(MadeAt);
            return (
                await client.GetAsync("/api/v2/users"),
                (await client.GetAsync("/api/v2/users/search?external_id=u-3")).Json.GetProperty("users")[0],
                await client.GetAsync("/api/v2/organization_fields"),
                (await client.GetAsync("/api/v2/job_statuses")).Json.GetProperty("job_statuses")[0]);
        });

        Assert.Equal(Names, list.Names("users"));
        Assert.Equal("user3@acme.example", user.Text("email"));
        Assert.Equal("n3", user.GetProperty("user_fields").Text("note"));
        Assert.Equal(["a", "b"], user.GetProperty("user_fields").GetProperty("likes").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal("size", field.Json.GetProperty("organization_fields")[0].Text("key"));
        Assert.Equal("completed", job.Text("status"));
        Assert.Equal(["Created", "Failed", "Created"], job.GetProperty("results").EnumerateArray().Select(row => row.Text("status")));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_pending_job_of_an_earlier_version_is_done_when_its_frozen_clock_is_moved(int version)
    {
        using var folder = FileOf(version);

        var (now, names) = await EmulatorLife.RunAsync(folder, async (emulator, _) =>
        {
            using var account = new TestAccount(emulator.GetAccount("frozen"));
            var now = account.Account.Clock.UtcNow;
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
            return (now, (await account.GetAsync("/api/v2/users")).Names("users"));
        });

        Assert.Equal(new DateTimeOffset(2027, 1, 31, 12, 0, 0, 250, TimeSpan.Zero), now);
        Assert.Equal(["Owner", "Waits 1", "Waits 2"], names);
    }

    [Fact]
    public async Task A_file_of_version_2_takes_writes_and_is_one_of_this_version()
    {
        using var folder = FileOf(2);
        var created = await EmulatorLife.RunAsync(folder, async client =>
        {
            var user = (await client.GetAsync("/api/v2/users/search?external_id=u-1")).Json.GetProperty("users")[0];
            await client.PutAsync($"/api/v2/users/{user.Number("id")}", """{"user":{"name":"Renamed"}}""");
            return await client.CreateOrUpdateAsync("\"name\":\"New\",\"email\":\"new@example.com\"");
        });

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal([Names[0], "Renamed", .. Names[2..], "New"], list.Names("users"));
        Assert.Equal(5L, SqliteFile.Ask(folder.DataFile, "pragma user_version"));
        // What was written since has a checksum; the rest gets one when it is written.
        Assert.Equal(
            ["New|1", "Renamed|1", "User 2 é漢😀|0"],
            SqliteFile.Rows(
                folder.DataFile,
                "select body ->> '$.name' as name, checksum is not null from records where name in ('New', 'Renamed', 'User 2 é漢😀') "
                + "order by name"));
    }

    private static TemporaryFolder FileOf(int version)
    {
        var folder = new TemporaryFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "Files", "version-2.sqlite"), folder.DataFile);
        if (version >= 3)
        {
            SqliteFile.Execute(
                folder.DataFile,
                "alter table accounts add column clock_speed integer not null default 1; pragma user_version = 3;");
        }
        if (version == 4)
        {
            SqliteFile.Execute(
                folder.DataFile,
                "alter table accounts add column records integer; alter table accounts add column sum integer; "
                + "alter table accounts add column checksum integer; alter table records add column checksum integer; "
                + "create table totals (id integer primary key check (id = 1), accounts integer not null, numbers integer not null); "
                + "pragma user_version = 4;");
        }
        if (version == 1)
        {
            SqliteFile.Execute(
                folder.DataFile,
                "alter table accounts drop column clock_offset; alter table accounts drop column clock_frozen_at; pragma "
                + "user_version = 1;");
        }
        return folder;
    }
}
