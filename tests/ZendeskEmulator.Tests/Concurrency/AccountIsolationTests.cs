using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

public sealed class AccountIsolationTests
{
    private const int Accounts = 200;

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public async Task Two_hundred_tests_at_once_each_see_their_own_account_only(string? urls)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = urls }, TestContext.Current.CancellationToken);

        var seen = await Task.WhenAll(Enumerable.Range(0, Accounts).Select(number => Task.Run(() => RunAsync(emulator, number))));

        Assert.Equal(Enumerable.Range(0, Accounts).Select(Expected), seen);
    }

    /// <summary>What all tests do at once: the same keys, another name, a clock and limits of their own.</summary>
    private static async Task<string> RunAsync(Emulator emulator, int number)
    {
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number));
        var created = await account.CreateOrUpdateAsync(
            $"\"external_id\":\"crew-7\",\"email\":\"roger@example.com\",\"name\":\"Roger {number}\"");
        account.Account.Limits.Exhaust("create-update-user", created.UserId);
        var refused = await account.CreateOrUpdateAsync("\"external_id\":\"crew-7\",\"name\":\"Wilco\"");
        var users = await account.GetAsync("/api/v2/users");
        var user = users.Json.GetProperty("users")[1];
        return $"{(int)created.Status} {(int)refused.Status} {user.Text("name")} {user.Text("created_at")} of "
            + $"{users.Json.GetProperty("count").GetInt32()}, {account.Account.Requests.Counts.Sum(count => count.Count)} requests";
    }

    private static string Expected(int number) =>
        $"201 429 Roger {number} {new DateTime(2027, 1, 1).AddDays(number):yyyy-MM-dd}T00:00:00Z of 2, 3 requests";
}
