using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Accounts;

/// <summary>Calls that are under way when their account is deleted, such as those of a second client of the control plane.</summary>
public sealed class DeletedAccountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reset")]
    [InlineData("import")]
    public async Task A_deleted_account_does_not_come_back_with_the_next_start(string call)
    {
        using var folder = new TemporaryFolder();
        var options = new EmulatorOptions { DataFile = folder.DataFile };
        await using (var emulator = await Emulator.StartAsync(options, Cancellation))
        {
            var export = new MemoryStream();
            await emulator.GetAccount("other").ExportAsync(export, cancellationToken: Cancellation);
            export.Position = 0;
            var account = emulator.CreateAccount(new AccountOptions { Name = "acme" });
            await account.DeleteAsync();

            await (call == "reset" ? account.ResetAsync() : account.ImportAsync(export, ImportIds.Keep, cancellationToken: Cancellation));
            await account.SeedAsync(new SeedOptions { Users = 1 }, cancellationToken: Cancellation);

            Assert.NotNull(emulator.CreateAccount(new AccountOptions { Name = "acme" }));
            await emulator.GetAccount("acme").DeleteAsync();
        }

        await using var again = await Emulator.StartAsync(options, Cancellation);

        Assert.Equal(["other"], again.Accounts.Select(account => account.Name));
    }

    [Fact]
    public async Task Imports_and_deletions_at_the_same_time_leave_no_account_behind()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        var export = new MemoryStream();
        await emulator.GetAccount("other").ExportAsync(export, cancellationToken: Cancellation);
        var file = export.ToArray();

        for (var round = 0; round < 50; round++)
        {
            var account = emulator.CreateAccount(new AccountOptions { Name = "acme" });
            await Task.WhenAll(
                Task.Run(() => account.ImportAsync(new MemoryStream(file), ImportIds.Keep, cancellationToken: Cancellation), Cancellation),
                Task.Run(account.DeleteAsync, Cancellation),
                Task.Run(() => account.ImportAsync(new MemoryStream(file), ImportIds.Keep, cancellationToken: Cancellation), Cancellation));
        }

        Assert.Equal(["other"], emulator.Accounts.Select(account => account.Name));
    }

    [Fact]
    public void A_fork_is_refused_when_the_last_account_was_created_meanwhile()
    {
        var directory = new AccountDirectory(1, null, [], _ => { }) { SnapshotKinds = new SnapshotKinds([]) };
        Assert.NotNull(directory.CreateNew("acme"));

        var fork = directory.CreateFork(new AccountRow(0, "fork", 0, 0, 0, 0, ClockSetting.Real), []);

        Assert.Null(fork);
        Assert.Equal(1, directory.Count);
    }
}
