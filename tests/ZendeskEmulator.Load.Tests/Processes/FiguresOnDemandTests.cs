using Xunit;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Tests.Processes;

public sealed class FiguresOnDemandTests
{
    [Fact]
    public async Task A_server_counts_its_own_allocations_and_compiled_methods()
    {
        await using var server = await ServerProcess.StartAsync(
            EmulatorServer.Arguments(EmulatorServer.DefaultPath, null), EmulatorServer.WithFigures);
        using var client = new HttpClient { BaseAddress = server.BaseUrl };
        var before = await server.FiguresAsync();

        await client.GetAsync(new Uri("/api/v2/users/me.json", UriKind.Relative), TestContext.Current.CancellationToken);

        var spent = await server.FiguresAsync() - before;
        Assert.True(spent.AllocatedBytes > 1_000, $"{spent}");
        Assert.True(spent.CompiledMethods > 0, $"{spent}");
        Assert.True(spent.Cpu > TimeSpan.Zero, $"{spent}");
        await server.StopAsync();
    }
}
