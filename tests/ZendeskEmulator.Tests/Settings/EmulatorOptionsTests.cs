using Xunit;

namespace ZendeskEmulator.Tests.Settings;

public sealed class EmulatorOptionsTests
{
    [Theory]
    [InlineData(0, 4096, "MaxAccounts takes a whole number from 1 to 90000, not 0.")]
    [InlineData(90_001, 4096, "MaxAccounts takes a whole number from 1 to 90000, not 90001.")]
    [InlineData(1, 1023, "MaxRequestBytes takes a whole number from 1024 to 1073741824, not 1023.")]
    public async Task A_number_out_of_its_range_stops_the_start(int maxAccounts, int maxRequestBytes, string message)
    {
        var options = new EmulatorOptions { MaxAccounts = maxAccounts, MaxRequestBytes = maxRequestBytes };

        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() => Emulator.StartAsync(
            options,
            TestContext.Current.CancellationToken));

        Assert.Equal(message, refused.Message);
    }

    [Theory]
    [InlineData(-1, 250, "Limits.UserUpdatesPerSecond takes a whole number from 0 to 1000000, not -1.")]
    [InlineData(0, -1_000, "Limits.RetryAfterTolerance takes a time from 0s to 1m, not -1s.")]
    [InlineData(0, 60_001, "Limits.RetryAfterTolerance takes a time from 0s to 1m, not 1m1ms.")]
    public async Task A_value_of_the_limits_out_of_its_range_stops_the_start(int updatesPerSecond, int milliseconds, string message)
    {
        var options = new EmulatorOptions
        {
            Limits = { UserUpdatesPerSecond = updatesPerSecond, RetryAfterTolerance = TimeSpan.FromMilliseconds(milliseconds) },
        };

        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() => Emulator.StartAsync(
            options,
            TestContext.Current.CancellationToken));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public async Task Without_AutoCreateAccounts_the_default_account_is_there_all_the_same()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Urls = "http://127.0.0.1:0",
            AutoCreateAccounts = false,
        }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = emulator.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new EmulatorCredentials("owner@default.example", "any").ToHeader();

        using var known = await client.GetAsync("api/v2/users/me", TestContext.Current.CancellationToken);
        using var unknown = await client.GetAsync("_accounts/acme/api/v2/users/me", TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)known.StatusCode);
        Assert.Equal(404, (int)unknown.StatusCode);
    }
}
