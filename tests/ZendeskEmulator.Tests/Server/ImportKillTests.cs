using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>
/// kill -9 while a file is imported. An export is in, or the account is as before. Of a seed, the first lines are in, each whole.
/// </summary>
[Trait("Category", "Long")]
public abstract class ImportKillTests(Store store)
{
    private const int Users = 3_000;

    [Theory]
    [InlineData("keep")]
    [InlineData("new")]
    public async Task After_kill_9_during_the_import_of_an_export_the_account_is_as_before_or_as_after(string ids)
    {
        var imported = 0;
        var rounds = LongRounds.Or(5);
        using var folder = new TemporaryFolder(store);
        var (export, empty, full) = ("", "", "");
        for (var round = 0; round < rounds; round++)
        {
            await using (var server = await ServerProcess.ListenAsync(folder))
            {
                using var client = server.CreateClient("copy");
                if (round == 0)
                {
                    using var original = server.CreateClient("original");
                    await ImportAsync(original, Seed(0), "new");
                    export = await ExportAsync(original);
                    await ImportAsync(client, export, ids);
                    full = WithoutHead(await ExportAsync(client));
                }
                await client.PostResponseAsync("/_emulator/clock", """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");
                await client.PostResponseAsync("/_emulator/reset");
                empty = WithoutHead(await ExportAsync(client));
                var importing = ImportAsync(client, export, ids);
                await Task.WhenAny(importing, Task.Delay(round * 37 % 250, TestContext.Current.CancellationToken));
                await server.KillAsync();
                await Task.WhenAny(importing);
            }

            await using var again = await ServerProcess.ListenAsync(folder);
            using var reader = again.CreateClient("copy");
            var found = WithoutHead(await ExportAsync(reader));
            imported += found == full ? 1 : 0;
            Assert.True(found == empty || found == full, $"round {round}: between");
            await again.TerminateAsync();
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{store}, ids={ids}: {imported} of {rounds} kills came after the import, none between");
    }

    [Fact]
    public async Task After_kill_9_during_the_import_of_a_seed_its_first_lines_are_in_each_whole()
    {
        using var folder = new TemporaryFolder(store);
        var found = new List<int>();
        for (var round = 0; round < LongRounds.Or(5); round++)
        {
            var account = $"round-{round}";
            await using (var server = await ServerProcess.ListenAsync(folder))
            {
                using var client = server.CreateClient(account);
                await client.GetResponseAsync("/api/v2/users/me");
                var importing = ImportAsync(client, Seed(round), "new");
                await Task.WhenAny(importing, Task.Delay(50 + (round * 97 % 400), TestContext.Current.CancellationToken));
                await server.KillAsync();
                await Task.WhenAny(importing);
            }

            await using var again = await ServerProcess.ListenAsync(folder);
            using var reader = again.CreateClient(account);
            found.Add(AssertFirstLines(await ExportAsync(reader), round));
            await again.TerminateAsync();
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{store}: of {Users} lines were in: {string.Join(", ", found)}");
    }

    /// <summary>Users with an address, an organization and a number.</summary>
    private static string Seed(int round) => "{\"organization\":{\"id\":1,\"name\":\"Corps\"}}\n" + string.Concat(
        Enumerable.Range(0, Users).Select(number =>
            $"{{\"user\":{{\"name\":\"U{number}\",\"email\":\"u{number}@example.org\",\"external_id\":\"{round}-{number}\","
            + "\"organization_id\":1}}\n"));

    /// <summary>Each user of the first lines is there with its address and its membership; their number.</summary>
    private static int AssertFirstLines(string export, int round)
    {
        var records = export.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line).EnumerateObject().Single()).ToLookup(
            line => line.Name, line => line.Value);
        var users = records["users"].Where(user => user.TryGetProperty("external_id", out _)).ToArray();
        var addresses = records["user_identities"].ToDictionary(of => of.Number("user_id")!.Value, of => of.Text("value"));
        var memberships = records["organization_memberships"].Select(of => of.Number("user_id")!.Value).ToHashSet();
        for (var number = 0; number < users.Length; number++)
        {
            Assert.Equal($"{round}-{number}", users[number].Text("external_id"));
            Assert.Equal($"U{number}", users[number].Text("name"));
            var id = users[number].Number("id")!.Value;
            Assert.Equal($"u{number}@example.org", addresses[id]);
            Assert.Contains(id, memberships);
        }
        Assert.Equal(users.Length, memberships.Count);
        return users.Length;
    }

    private static async Task ImportAsync(HttpClient client, string lines, string ids)
    {
        using var content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        using var response = await client.PostAsync($"/_emulator/import?ids={ids}", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<string> ExportAsync(HttpClient client) =>
        (await client.GetResponseAsync("/_emulator/export?secrets=true")).Body;

    private static string WithoutHead(string export) => export.Split('\n', 2)[1];
}

/// <inheritdoc/>
public sealed class LiteDbImportKillTests() : ImportKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteImportKillTests() : ImportKillTests(Store.Sqlite);
