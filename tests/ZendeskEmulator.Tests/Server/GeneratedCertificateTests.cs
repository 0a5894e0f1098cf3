using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class GeneratedCertificateTests
{
    [Fact]
    public async Task Servers_that_start_at_once_in_one_folder_end_with_one_CA()
    {
        using var folder = new TemporaryFolder();

        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => ServerProcess.ListenAsync(
            [
                "--urls", "https://127.0.0.1:0", "--Emulator:Tls:Mode", "Generated", "--Emulator:DataFile", folder.FileNamed($"{i}.db"),
            ])));
        var served = await Task.WhenAll(servers.Select(ReadCertificateAsync));

        var file = await File.ReadAllTextAsync(folder.FileNamed("emulator-ca.pem"), TestContext.Current.CancellationToken);
        Assert.All(served, certificate => Assert.Equal(file, certificate));
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<string> ReadCertificateAsync(ServerProcess server)
    {
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var client = new HttpClient(handler) { BaseAddress = server.BaseUrl };
        return await client.GetStringAsync("/_emulator/ca.pem", TestContext.Current.CancellationToken);
    }
}
