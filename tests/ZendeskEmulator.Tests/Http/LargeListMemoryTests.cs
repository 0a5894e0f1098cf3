using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Http;

/// <summary>What clients hold that ask for a large list and do not read it.</summary>
[Collection(nameof(AloneInTheProcess))]
[Trait("Category", "Long")]
public sealed class LargeListMemoryTests
{
    [Fact]
    public async Task Thirty_clients_that_do_not_read_a_list_of_40_MB_hold_a_piece_each()
    {
        await using var emulator = await LargeListTests.StartAsync("http://127.0.0.1:0");
        using var account = await LargeListTests.FillAsync(emulator, users: 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var clients = new List<TcpClient>();
        for (var i = 0; i < 30; i++)
        {
            clients.Add(await AskAsync(emulator, account));
        }
        // Each has the beginning of its response: what is to be rendered before that is.
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        clients.ForEach(client => client.Dispose());

        TestContext.Current.TestOutputHelper?.WriteLine($"30 clients hold {held >> 20} MB.");
        Assert.True(held <= 100 << 20, $"{held} bytes are held");
    }

    /// <summary>Asks for the list, and reads the first bytes of the response.</summary>
    private static async Task<TcpClient> AskAsync(Emulator emulator, TestAccount account)
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(emulator.BaseUrl.Host, emulator.BaseUrl.Port, TestContext.Current.CancellationToken);
        var request = $"GET /api/v2/users HTTP/1.1\r\nHost: localhost\r\nAuthorization: {account.Account.Credentials.ToHeader()}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var start = new byte[12];
        await client.GetStream().ReadExactlyAsync(start, TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 200", Encoding.ASCII.GetString(start));
        return client;
    }
}
