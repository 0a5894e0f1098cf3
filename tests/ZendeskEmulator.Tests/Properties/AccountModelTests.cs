using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>
/// Whatever is done to an account, in whatever order, some things always hold, and a restart changes nothing, on both stores.
/// A failure prints its seed; MODEL_SEED=seed,gamma runs it again.
/// </summary>
[Trait("Category", "Long")]
public sealed class AccountModelTests
{
    private const int StepsOfLife = 100;

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.LiteDb)]
    public void After_any_sequence_of_requests_an_account_is_consistent_and_survives_a_restart(Store store)
    {
        var property = Prop.ForAll(AccountStep.Sequences, steps =>
        {
            using var folder = new TemporaryFolder(store);
            var before = LiveAsync(folder, null, steps).GetAwaiter().GetResult();
            LiveAsync(folder, before, []).GetAwaiter().GetResult();
            return true;
        });

        Check.One(Replayed(Config.QuickThrowOnFailure.WithMaxTest(LongRounds.Or(8))), property);
    }

    /// <summary>One account that grows: LONG_ROUNDS=100 is ten thousand requests.</summary>
    [Theory]
    [InlineData(Store.Sqlite, 1)]
    [InlineData(Store.LiteDb, 2)]
    public async Task An_account_stays_consistent_over_many_lives(Store store, int seed)
    {
        using var folder = new TemporaryFolder(store);
        var random = new Random(seed);
        string? before = null;

        for (var life = 0; life < LongRounds.Or(2); life++)
        {
            before = await LiveAsync(folder, before, AccountStep.Some(StepsOfLife, random.Next()));
        }
        await LiveAsync(folder, before, []);
    }

    private static Config Replayed(Config config)
    {
        var seed = Environment.GetEnvironmentVariable("MODEL_SEED")?.Trim('(', ')').Split(',');
        return seed is [var value, var gamma, ..]
            ? config.WithReplay(ulong.Parse(value, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture))
            : config;
    }

    /// <summary>Starts on the data file, finds everything as it was, does the steps, and checks what is there.</summary>
    /// <param name="before">What the account showed at the end of its last life; null for the first.</param>
    /// <returns>What the account shows at the end.</returns>
    private static async Task<string> LiveAsync(TemporaryFolder folder, string? before, AccountStep[] steps)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = folder.DataFile,
            Store = folder.Store,
            Limits = { Mode = LimitsMode.Off },
            Jobs = { Pace = JobPace.Manual },
        }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.GetAccount("model"));
        if (before is not null)
        {
            var found = await AccountDump.ReadAsync(account);
            Assert.Equal(before, found.ToString());
            await AccountChecks.CheckSearchesAsync(account, found);
        }
        var driver = new AccountDriver(account);
        foreach (var step in steps)
        {
            await driver.RunAsync(step);
        }
        var dump = await AccountDump.ReadAsync(account);
        await AccountChecks.CheckAsync(account, dump);
        return dump.ToString();
    }
}
