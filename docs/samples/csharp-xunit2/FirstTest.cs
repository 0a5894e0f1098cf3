using System.Net;
using Xunit;
using ZendeskEmulator;

public class FirstTest
{
    [Fact]
    public async Task A_429_is_waited_out()
    {
        await using var emulator = await Emulator.StartAsync();
        var account = emulator.CreateAccount();
        account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 20, TimeSpan.Zero));
        account.Limits.Exhaust("account");
        using var client = account.CreateClient();

        using var response = await account.Clock.RunAsync(GetUsersAsync(client, account.Clock));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
    }

    // The code under test: waits as long as a 429 says, and sends the request again.
    private static async Task<HttpResponseMessage> GetUsersAsync(HttpClient client, TimeProvider time)
    {
        while (true)
        {
            var response = await client.GetAsync("/api/v2/users.json");
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return response;
            }
            await Task.Delay(response.Headers.RetryAfter!.Delta!.Value, time);
        }
    }
}
