using System.Diagnostics;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Snapshots;

/// <summary>
/// Restores an account of 10,000 users, or of 100,000 with LONG_ROUNDS=10, and writes how long that takes. Saying so is not
/// promising it: a busy machine takes longer.
/// </summary>
[Trait("Category", "Long")]
public abstract class SnapshotTimeTests(Store store)
{
    private static readonly int Users = LongRounds.Or(1) * 10_000;

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public async Task A_restore_is_seen_at_once_and_then_on_disk(int changed)
    {
        using var folder = new TemporaryFolder(store);
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Store = store,
            Seed = Seed(),
            Limits = { Mode = LimitsMode.Off },
        }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        var snapshots = emulator.DefaultAccount.Snapshots;
        var first = (await account.GetAsync("/api/v2/users?external_id=x0")).Ids("users")[0];
        await snapshots.SaveAsync("seeded");
        var visible = TimeSpan.MaxValue;
        var durable = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            await ChangeAsync(account, changed, round);
            Assert.Equal($"r{round}", (await account.GetAsync($"/api/v2/users/{first}")).User.Text("notes"));
            var begun = Stopwatch.GetTimestamp();

            // It waits for nothing but the disk, so the account is restored when the call returns.
            var restoring = snapshots.RestoreAsync("seeded");

            visible = Least(visible, begun);
            Assert.True((await snapshots.DiffAsync("seeded")).IsEmpty);
            await restoring;
            durable = Least(durable, begun);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{store}, {changed} of {Users} users changed: seen after {visible.TotalMilliseconds:N1} ms,"
            + $" on disk after {durable.TotalMilliseconds:N0} ms");
    }

    private static MemoryStream Seed() => new(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Users).Select(number =>
        $"{{\"user\":{{\"name\":\"User {number}\",\"email\":\"u{number}@example.org\",\"external_id\":\"x{number}\"}}}}\n"))));

    private static TimeSpan Least(TimeSpan so, long begun) => Stopwatch.GetElapsedTime(begun) is var taken && taken < so ? taken : so;

    private static async Task ChangeAsync(TestAccount account, int count, int round)
    {
        for (var done = 0; done < count; done += 100)
        {
            var users = Enumerable.Range(done, 100).Select(number => $"{{\"external_id\":\"x{number}\",\"notes\":\"r{round}\"}}");
            var job = await account.PostAsync("/api/v2/users/create_or_update_many", $"{{\"users\":[{string.Join(',', users)}]}}");
            await account.PostAsync($"/_emulator/jobs/{job.Json.GetProperty("job_status").Text("id")}/complete", "{}");
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbSnapshotTimeTests() : SnapshotTimeTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteSnapshotTimeTests() : SnapshotTimeTests(Store.Sqlite);
