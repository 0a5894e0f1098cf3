using System.Net.Http.Json;
using Xunit;
using ZendeskEmulator;

public sealed class ClassEmulator : IAsyncLifetime
{
    private Emulator? emulator;

    public EmulatorAccount CreateAccount() => emulator!.CreateAccount();

    public async ValueTask InitializeAsync() => emulator = await Emulator.StartAsync();

    public ValueTask DisposeAsync() => emulator!.DisposeAsync();
}

public sealed class LostResponseTests(ClassEmulator emulator) : IClassFixture<ClassEmulator>
{
    // xUnit makes an object of the class for each test, and so an account.
    private readonly EmulatorAccount account = emulator.CreateAccount();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_response_does_not_make_a_second_user()
    {
        account.Faults.Add(new RequestMatch { Operation = "CreateOrUpdateUser" }, FaultEffect.CloseAfterCommit, FaultEffect.Ok);
        using var client = account.CreateClient();

        await SyncAsync(client);

        account.Faults.AssertAllUsed();
        await account.Requests.VerifyAsync(
            new RequestMatch { Operation = "CreateOrUpdateUser" }, RequestTimes.Exactly(2), cancellationToken: Stop);
        // Roger, and the owner of the account.
        Assert.Contains("\"value\":2", await client.GetStringAsync("/api/v2/users/count.json", Stop));
    }

    // The code under test: sends a person until there is a response.
    private static async Task SyncAsync(HttpClient client)
    {
        var body = new { user = new { name = "Roger", email = "roger@example.org" } };
        while (true)
        {
            try
            {
                (await client.PostAsJsonAsync("/api/v2/users/create_or_update", body, Stop)).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException lost) when (lost.StatusCode is null)
            {
            }
        }
    }
}
