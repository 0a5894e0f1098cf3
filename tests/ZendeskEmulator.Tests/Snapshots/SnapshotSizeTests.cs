using System.Diagnostics;
using Xunit;

namespace ZendeskEmulator.Tests.Snapshots;

/// <summary>Alone, as the memory of the whole process is looked at.</summary>
[CollectionDefinition(nameof(SnapshotSizeTests), DisableParallelization = true)]
public sealed class AloneWhenSnapshotsAreMeasured;

[Collection(nameof(SnapshotSizeTests))]
[Trait("Category", "Long")]
public sealed class SnapshotSizeTests
{
    [Fact]
    public async Task Ten_snapshots_of_an_unchanged_account_take_less_than_a_hundredth_of_it()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        await SeedAsync(emulator.DefaultAccount, 5_000);
        await emulator.DefaultAccount.Snapshots.SaveAsync("first");

        var without = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var number = 0; number < 10; number++)
        {
            await emulator.DefaultAccount.Snapshots.SaveAsync($"s{number}");
        }
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - without;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Ten snapshots of an account of 5,000 users allocate {allocated:N0} bytes, and take {kept:N0}.");
        Assert.True(allocated < 50_000, $"{allocated} bytes were allocated");
        // 5,000 users take more than 3.5 million bytes.
        Assert.True(kept < 35_000, $"{kept} bytes are kept");
    }

    [Fact]
    public async Task A_created_user_costs_a_snapshot_nothing()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        var snapshots = emulator.DefaultAccount.Snapshots;
        await snapshots.SaveAsync("empty");

        await SeedAsync(emulator.DefaultAccount, 100);

        Assert.Equal((0, 0L), (snapshots.All[0].Kept, snapshots.All[0].Bytes));
    }

    private static async Task SeedAsync(EmulatorAccount account, int users)
    {
        using var client = new TestAccount(account);
        account.Limits.Mode = LimitsMode.Off;
        for (var first = 0; first < users; first += 100)
        {
            var many = Enumerable.Range(first, 100).Select(number =>
                $"{{\"name\":\"User {number}\",\"email\":\"u{number}@example.org\",\"external_id\":\"x{number}\"}}");
            var job = await client.PostAsync("/api/v2/users/create_many", $"{{\"users\":[{string.Join(',', many)}]}}");
            await client.PostAsync($"/_emulator/jobs/{job.Json.GetProperty("job_status").Text("id")}/complete", "{}");
        }
    }
}
