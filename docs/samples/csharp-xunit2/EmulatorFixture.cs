using Xunit;
using ZendeskEmulator;

namespace XunitV2Sample;

/// <summary>One emulator for all tests of the collection; each test takes an account of its own.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private Emulator? emulator;

    public EmulatorAccount CreateAccount() => emulator!.CreateAccount();

    public async Task InitializeAsync() => emulator = await Emulator.StartAsync();

    public Task DisposeAsync() => emulator!.DisposeAsync().AsTask();
}

/// <summary>xUnit v2 has no assembly fixtures: test classes name this collection.</summary>
[CollectionDefinition("Zendesk")]
public sealed class ZendeskCollection : ICollectionFixture<EmulatorFixture>;
