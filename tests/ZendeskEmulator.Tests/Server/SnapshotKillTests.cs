using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>kill -9 while a snapshot is restored: afterwards the account is as before or as after, never between.</summary>
[Trait("Category", "Long")]
public abstract class SnapshotKillTests(Store store)
{
    private const int Users = 600;

    [Fact]
    public async Task After_kill_9_during_a_restore_the_account_is_as_before_or_as_after()
    {
        var restored = 0;
        var rounds = LongRounds.Or(6);
        using var folder = new TemporaryFolder(store);
        var (seeded, changed) = ("", "");
        for (var round = 0; round < rounds; round++)
        {
            await using (var server = await ServerProcess.ListenAsync(folder, "--Emulator:Jobs:Pace=Instant"))
            {
                using var client = server.CreateClient();
                if (round == 0)
                {
                    await RunJobsAsync(
                        client, "create_many", first => Many(first, number => $"\"name\":\"U{number}\",\"external_id\":\"x{number}\""));
                    seeded = await ReadAsync(client);
                    await client.PostResponseAsync("/_emulator/snapshots", """{"name":"seeded"}""");
                }
                await RunJobsAsync(
                    client,
                    "create_or_update_many",
                    first => Many(first, number => $"\"name\":\"C{number}\",\"external_id\":\"x{number}\""));
                changed = await ReadAsync(client);
                var restoring = client.PostResponseAsync("/_emulator/snapshots/seeded/restore");
                await Task.WhenAny(restoring, Task.Delay(round * 17 % 100, TestContext.Current.CancellationToken));
                await server.KillAsync();
                await Task.WhenAny(restoring);
            }

            await using var again = await ServerProcess.ListenAsync(folder);
            using var reader = again.CreateClient();
            var found = await ReadAsync(reader);
            restored += found == seeded ? 1 : 0;
            Assert.True(found == seeded || found == changed, $"round {round}: between");
            var diff = (await reader.GetResponseAsync("/_emulator/snapshots/seeded/diff?max=0")).Json.GetProperty("diff");
            Assert.Equal(found == seeded ? 0 : Users, diff.Number("changed"));
            Assert.Equal(HttpStatusCode.OK, (await reader.PostResponseAsync("/_emulator/snapshots/seeded/restore")).Status);
            Assert.Equal(seeded, await ReadAsync(reader));
            await again.TerminateAsync();
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{store}: {restored} of {rounds} kills came after the restore, none between");
    }

    private static async Task RunJobsAsync(HttpClient client, string operation, Func<int, string> body)
    {
        for (var first = 0; first < Users; first += 100)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostResponseAsync($"/api/v2/users/{operation}", body(first))).Status);
        }
    }

    private static string Many(int first, Func<int, string> user) =>
        $"{{\"users\":[{string.Join(',', Enumerable.Range(first, 100).Select(number => $"{{{user(number)}}}"))}]}}";

    /// <summary>Ids, names and times of all users.</summary>
    private static async Task<string> ReadAsync(HttpClient client)
    {
        var users = "";
        for (var page = 1; page <= (Users / 100) + 1; page++)
        {
            users += (await client.GetResponseAsync($"/api/v2/users?page={page}")).Json.GetProperty("users").GetRawText();
        }
        return users.Replace(client.BaseAddress!.ToString(), "", StringComparison.Ordinal);
    }
}

/// <inheritdoc/>
public sealed class LiteDbSnapshotKillTests() : SnapshotKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteSnapshotKillTests() : SnapshotKillTests(Store.Sqlite);
