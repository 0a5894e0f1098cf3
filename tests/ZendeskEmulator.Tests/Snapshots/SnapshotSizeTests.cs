using System.Diagnostics;
using Xunit;

namespace ZendeskEmulator.Tests.Snapshots;

[Collection(nameof(AloneInTheProcess))]
[Trait("Category", "Long")]
public sealed class SnapshotSizeTests
{
    [Fact]
    public async Task Ten_snapshots_of_an_unchanged_account_take_less_than_a_hundredth_of_it()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        await SeedAsync(emulator.DefaultAccount, 5_000);
        await emulator.DefaultAccount.Snapshots.SaveAsync("first");

        var (allocated, kept) = (long.MaxValue, long.MaxValue);
        // The least of some rounds: what else the process does may fall into any of them.
        for (var round = 0; round < 5; round++)
        {
            var (allocatedBefore, keptBefore) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalMemory(forceFullCollection: true));
            for (var number = 0; number < 10; number++)
            {
                await emulator.DefaultAccount.Snapshots.SaveAsync($"s{round}-{number}");
            }
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore);
            kept = Math.Min(kept, GC.GetTotalMemory(forceFullCollection: true) - keptBefore);
        }

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
