using Xunit;

namespace ZendeskEmulator.Tests.Facade;

/// <summary>The control plane's information on the whole emulator, from C#.</summary>
public sealed class EmulatorInfoTests
{
    [Fact]
    public async Task Info_has_what_the_control_plane_shows()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            MaxAccounts = 12,
        }, TestContext.Current.CancellationToken);
        using var test = new TestAccount(emulator.DefaultAccount);

        var shown = (await test.GetAsync("/_emulator/info")).Json;

        Assert.Equal(shown.Text("version"), emulator.Info.Version);
        Assert.Contains(new EmulatorSetting("MaxAccounts", "12", "default"), emulator.Info.Settings);
        Assert.Equal(shown.GetProperty("fidelity").GetArrayLength(), emulator.Info.Fidelity.Count);
        Assert.Equal(shown.GetProperty("assumptions").GetArrayLength(), emulator.Info.Assumptions.Count);
        Assert.True(emulator.IsReady);
    }

    [Fact]
    public async Task Coverage_has_every_operation_with_its_fidelity()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var upsert = Assert.Single(emulator.Coverage, operation => operation.Operation == "CreateOrUpdateUser");

        Assert.Equal(("POST", "/api/v2/users/create_or_update", "emulated"), (upsert.Method, upsert.Path, upsert.Fidelity));
        Assert.Contains(emulator.Coverage, operation => operation.Fidelity == "not_yet");
    }

    [Fact]
    public async Task Accounts_are_listed_by_name_and_found_without_creating_one()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.GetAccount("b");
        emulator.GetAccount("a");

        Assert.Null(emulator.FindAccount("c"));
        Assert.Equal("a", emulator.FindAccount("A")?.Name);
        Assert.Equal(["a", "b"], emulator.Accounts.Select(account => account.Name));
    }
}
