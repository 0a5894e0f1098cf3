using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A clock is after a restart as it was left; counters of limits begin at 0.</summary>
public abstract class ClockRestartTests(Store store)
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, 250, TimeSpan.Zero);

    [Fact]
    public async Task A_frozen_clock_keeps_its_time_over_a_restart()
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, async client =>
        {
            client.Account.Clock.Freeze(Noon);
            await client.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(40));
            return 0;
        });

        var (isFrozen, now) = await EmulatorLife.RunAsync(
            folder,
            client => Task.FromResult((client.Account.Clock.IsFrozen, client.Account.Clock.UtcNow)));

        Assert.True(isFrozen);
        Assert.Equal(Noon.AddSeconds(40), now);
    }

    [Fact]
    public async Task A_clock_that_was_set_keeps_its_distance_from_real_time()
    {
        using var folder = new TemporaryFolder(store);
        var offset = await EmulatorLife.RunAsync(folder, client =>
        {
            client.Account.Clock.Set(Noon);
            return Task.FromResult(client.Account.Clock.UtcNow - DateTimeOffset.UtcNow);
        });

        var again = await EmulatorLife.RunAsync(folder, client =>
        {
            Assert.False(client.Account.Clock.IsFrozen);
            return Task.FromResult(client.Account.Clock.UtcNow - DateTimeOffset.UtcNow);
        });

        Assert.InRange(again - offset, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_clock_is_kept_of_an_account_without_records_and_each_account_has_its_own()
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, (emulator, _) =>
        {
            emulator.GetAccount("frozen").Clock.Freeze(Noon);
            emulator.GetAccount("back").Clock.Freeze(Noon);
            emulator.GetAccount("back").Clock.UseRealTime();
            return Task.FromResult(0);
        });

        var (frozen, back, other) = await EmulatorLife.RunAsync(folder, (emulator, _) => Task.FromResult((
            emulator.GetAccount("frozen").Clock.UtcNow, emulator.GetAccount("back").Clock.IsFrozen,
            emulator.GetAccount("other").Clock.IsFrozen)));

        Assert.Equal(Noon, frozen);
        Assert.False(back);
        Assert.False(other);
    }

    [Fact]
    public async Task After_a_reset_the_clock_is_on_real_time_also_after_a_restart()
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, async client =>
        {
            client.Account.Clock.Freeze(Noon);
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            await client.Account.ResetAsync();
            return 0;
        });

        var isFrozen = await EmulatorLife.RunAsync(folder, client => Task.FromResult(client.Account.Clock.IsFrozen));

        Assert.False(isFrozen);
    }

    [Fact]
    public async Task A_fast_clock_stays_fast_after_a_restart_and_has_not_lost_time()
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, async client =>
        {
            client.Account.Clock.Freeze(Noon);
            client.Account.Clock.UseRealTime();
            client.Account.Clock.Set(Noon);
            client.Account.Clock.UseFastTime(3600);
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            return 0;
        });

        var (speed, now) = await EmulatorLife.RunAsync(
            folder,
            client => Task.FromResult((client.Account.Clock.Speed, client.Account.Clock.UtcNow)));

        Assert.Equal(3600, speed);
        Assert.True(now > Noon.AddSeconds(1), $"{now} is not after the real time that has passed.");
    }
}

/// <inheritdoc/>
public sealed class LiteDbClockRestartTests() : ClockRestartTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteClockRestartTests() : ClockRestartTests(Store.Sqlite);
