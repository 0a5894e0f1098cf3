using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Http;

/// <summary>A list that is too large to be kept whole leaves in pieces, at the speed of its client.</summary>
public sealed class LargeListTests
{
    private const int Users = 100;
    private const int Fields = 6;
    private const int LongText = 65_535;

    [Fact]
    public async Task It_is_the_list_that_its_records_make_and_its_tag_stays()
    {
        await using var emulator = await StartAsync(null);
        using var account = await FillAsync(emulator, users: 8);

        var whole = await account.GetAsync("/api/v2/users?include=identities");
        var again = await account.GetUnlessAsync("/api/v2/users?include=identities", whole.Headers.ETag);
        var one = await account.GetAsync($"/api/v2/users/{whole.Ids("users")[^1]}");

        Assert.Equal(HttpStatusCode.OK, whole.Status);
        Assert.InRange(whole.Body.Length, 8 * Fields * LongText, int.MaxValue);
        Assert.Equal(9, whole.Json.GetProperty("users").GetArrayLength());
        Assert.Equal(1, whole.Json.GetProperty("identities").GetArrayLength());
        Assert.Equal(one.User.GetRawText(), whole.Json.GetProperty("users")[8].GetRawText());
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    [Fact]
    public async Task A_small_list_has_a_length_as_before()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var list = await account.GetAsync("/api/v2/users");

        Assert.Equal(list.Body.Length, list.ContentHeaders.ContentLength);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Thirty_clients_that_do_not_read_a_list_of_40_MB_hold_a_piece_each()
    {
        await using var emulator = await StartAsync("http://127.0.0.1:0");
        using var account = await FillAsync(emulator, Users);
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
        Assert.InRange(held, 0, 100 << 20);
    }

    private static Task<Emulator> StartAsync(string? urls) =>
        Emulator.StartAsync(new EmulatorOptions { Urls = urls, Limits = { Mode = LimitsMode.Off } }, TestContext.Current.CancellationToken);

    private static async Task<TestAccount> FillAsync(Emulator emulator, int users)
    {
        var account = new TestAccount(emulator.DefaultAccount);
        for (var field = 0; field < Fields; field++)
        {
            await account.CreateFieldAsync($"\"key\":\"f{field}\",\"title\":\"F\",\"type\":\"textarea\"");
        }
        var text = new string('x', LongText);
        var values = string.Join(',', Enumerable.Range(0, Fields).Select(field => $"\"f{field}\":\"{text}\""));
        for (var user = 0; user < users; user++)
        {
            await account.CreateUserAsync($"\"name\":\"Roger {user}\",\"user_fields\":{{{values}}}");
        }
        return account;
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
