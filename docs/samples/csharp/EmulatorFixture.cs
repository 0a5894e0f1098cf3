using Xunit;
using ZendeskEmulator;

[assembly: AssemblyFixture(typeof(CSharpSample.EmulatorFixture))]

namespace CSharpSample;

/// <summary>One emulator for all tests of the assembly; each test takes an account of its own.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private Emulator? emulator;

    public EmulatorAccount CreateAccount() => emulator!.CreateAccount();

    public async ValueTask InitializeAsync() => emulator = await Emulator.StartAsync();

    public ValueTask DisposeAsync() => emulator!.DisposeAsync();
}
