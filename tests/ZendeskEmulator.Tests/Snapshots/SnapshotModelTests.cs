using Xunit;
using ZendeskEmulator.Tests.Properties;

namespace ZendeskEmulator.Tests.Snapshots;

/// <summary>Whatever happens after a snapshot: restored, the account is what it was, also after a restart.</summary>
public abstract class SnapshotModelTests(Store store)
{
    private static readonly string[] Lists =
        ["users", "users?sort=-name", "organizations", "tickets", "tickets?sort_by=subject", "tags", "search?query=one"];

    [Fact]
    public async Task After_1000_random_requests_a_restore_brings_back_every_record_and_every_list()
    {
        using var folder = new TemporaryFolder(store);
        await RunAsync(folder, async (emulator, account) =>
        {
            var steps = new RandomSteps(account, 1);
            await steps.RunAsync(100);
            await emulator.DefaultAccount.Snapshots.SaveAsync("first");
            var saved = await ReadAsync(account);
            await steps.RunAsync(1_000);
            Assert.NotEqual(saved, await ReadAsync(account));

            await emulator.DefaultAccount.Snapshots.RestoreAsync("first");

            Assert.Equal(saved, await ReadAsync(account));
            Assert.True((await emulator.DefaultAccount.Snapshots.DiffAsync("first")).IsEmpty);
            return 0;
        });
    }

    [Fact]
    public async Task Snapshots_are_saved_restored_and_deleted_in_any_order_and_over_restarts()
    {
        using var folder = new TemporaryFolder(store);
        var random = new Random(7);
        var saved = new Dictionary<string, string>();
        var last = "";
        for (var life = 0; life < LongRounds.Or(6); life++)
        {
            last = await RunAsync(folder, async (emulator, account) =>
            {
                var snapshots = emulator.DefaultAccount.Snapshots;
                var steps = new RandomSteps(account, life);
                Assert.True(life == 0 || last == AccountContents.Of(account.Account), "a restart changed something");
                Assert.Equal(saved.Keys.Order(), snapshots.All.Select(snapshot => snapshot.Name).Order());
                for (var turn = 0; turn < 6; turn++)
                {
                    await steps.RunAsync(12);
                    var name = saved.Count == 0 ? "" : saved.Keys.ElementAt(random.Next(saved.Count));
                    switch (random.Next(5))
                    {
                        case < 2 when saved.Count < 5:
                            await snapshots.SaveAsync($"s{life}-{turn}");
                            saved[$"s{life}-{turn}"] = AccountContents.Of(account.Account);
                            break;
                        case 4 when name != "":
                            await snapshots.DeleteAsync(name);
                            saved.Remove(name);
                            break;
                        case var _ when name != "":
                            await snapshots.RestoreAsync(name);
                            Assert.Equal(saved[name], AccountContents.Of(account.Account));
                            break;
                        default:
                            break;
                    }
                }
                return AccountContents.Of(account.Account);
            });
        }
    }

    private static async Task<T> RunAsync<T>(TemporaryFolder folder, Func<Emulator, TestAccount, Task<T>> use)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Store = folder.Store,
            Limits = { Mode = LimitsMode.Off },
            Jobs = { Pace = JobPace.Manual },
        }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.DefaultAccount);
        return await use(emulator, account);
    }

    private static async Task<string> ReadAsync(TestAccount account)
    {
        var dump = AccountContents.Of(account.Account) + await AccountDump.ReadAsync(account);
        foreach (var list in Lists)
        {
            dump += $"\n{list} {(await account.GetAsync($"/api/v2/{list}")).Body}";
        }
        return dump;
    }
}

/// <inheritdoc/>
public sealed class LiteDbSnapshotModelTests() : SnapshotModelTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteSnapshotModelTests() : SnapshotModelTests(Store.Sqlite);
