using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace ZendeskEmulator.Tests.RateLimits;

public sealed class DocumentedRuleTests
{
    /// <summary>How long it takes over a socket is printed, not asserted: once warm, less than a tenth of a second.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    public async Task Five_updates_a_minute_of_each_user_are_let_through_and_the_next_once_the_seconds_left_have_passed(string? urls)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = urls }, TestContext.Current.CancellationToken);
        for (var round = 0; round < 5; round++)
        {
            using var account = new TestAccount(emulator.CreateAccount());
            var roger = await account.CreateUserAsync("\"name\":\"Roger\",\"external_id\":\"roger\"");
            var wilco = await account.CreateUserAsync("\"name\":\"Wilco\",\"external_id\":\"wilco\"");
            var begun = Stopwatch.GetTimestamp();

            await account.PutAsync("/_emulator/clock", """{"mode":"frozen","now":"2027-01-31T12:00:20Z"}""");
            var statuses = new List<int>();
            for (var i = 0; i < 5; i++)
            {
                statuses.Add((int)(await account.PutAsync($"/api/v2/users/{roger}", $$$"""{"user":{"notes":"{{{i}}}"}}""")).Status);
                statuses.Add((int)(await account.CreateOrUpdateAsync($"\"external_id\":\"wilco\",\"notes\":\"{i}\"")).Status);
            }
            var sixthOfRoger = await account.CreateOrUpdateAsync("\"external_id\":\"roger\",\"notes\":\"6\"");
            var sixthOfWilco = await account.PutAsync($"/api/v2/users/{wilco}", """{"user":{"notes":"6"}}""");
            var wait = Assert.Single(sixthOfRoger.Headers.GetValues("Retry-After"));
            await account.PostAsync("/_emulator/clock/advance", $$"""{"by":"{{wait}}s"}""");
            var nextOfRoger = await account.CreateOrUpdateAsync("\"external_id\":\"roger\",\"notes\":\"6\"");
            var nextOfWilco = await account.PutAsync($"/api/v2/users/{wilco}", """{"user":{"notes":"6"}}""");

            var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{urls ?? "in memory"}, round {round}: 16 requests, {took:0.0} ms"));
            Assert.Equal(Enumerable.Repeat(200, 10), statuses);
            Assert.Equal("40", wait);
            Assert.Equal(
                [429, 429, 200, 200],
                new[] { sixthOfRoger, sixthOfWilco, nextOfRoger, nextOfWilco }.Select(response => (int)response.Status));
        }
    }
}
