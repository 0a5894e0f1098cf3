using System.Diagnostics;
using System.Globalization;
using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Many users in one file: 20,000, or a million with LONG_ROUNDS=100. Each is a record and has one.</summary>
[Trait("Category", "Long")]
public abstract class ManyRecordsTests(Store store)
{
    [Fact]
    public async Task Every_one_of_many_records_comes_back_and_more_can_be_written()
    {
        var users = LongRounds.Or(2) * 10_000;
        using var folder = new TemporaryFolder(store);
        await SeedAsync(folder, users);
        var begun = Stopwatch.GetTimestamp();

        await EmulatorLife.RunAsync(folder, async client =>
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{store}: {users:N0} users, {new FileInfo(folder.DataFile).Length >> 20} MB,"
                + $" loaded in {Stopwatch.GetElapsedTime(begun).TotalSeconds:N1} s"));
            Assert.Equal(users + 1, await client.CountUsersAsync());
            foreach (var user in new[] { 0, users / 2, users - 1 })
            {
                Assert.Equal([$"User {user}"], (await client.GetAsync($"/api/v2/users/search?external_id=u-{user}")).Names("users"));
            }
            Assert.Equal(HttpStatusCode.Created, (await client.CreateOrUpdateAsync("\"name\":\"Last\",\"external_id\":\"last\"")).Status);
            return 0;
        });

        var (count, last) = await EmulatorLife.RunAsync(folder, async client => (
            await client.CountUsersAsync(),
            await client.GetAsync("/api/v2/users/search?external_id=last")));

        Assert.Equal(users + 2, count);
        Assert.Equal(["Last"], last.Names("users"));
    }

    private static async Task SeedAsync(TemporaryFolder folder, int users)
    {
        var seed = folder.FileNamed("seed.ndjson");
        await File.WriteAllLinesAsync(
            seed,
            Enumerable.Range(0, users).Select(
                i => $$$"""{"user":{"name":"User {{{i}}}","email":"user{{{i}}}@example.com","external_id":"u-{{{i}}}"}}"""),
            TestContext.Current.CancellationToken);
        await using var lines = File.OpenRead(seed);
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { DataFile = folder.DataFile, Store = folder.Store, Seed = lines },
            TestContext.Current.CancellationToken);
    }
}

/// <inheritdoc/>
public sealed class LiteDbManyRecordsTests() : ManyRecordsTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteManyRecordsTests() : ManyRecordsTests(Store.Sqlite);
