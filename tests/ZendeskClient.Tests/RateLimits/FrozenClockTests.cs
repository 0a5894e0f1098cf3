using System.Diagnostics;
using System.Globalization;
using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.RateLimits;

/// <summary>The client paces itself on a clock that stands still until RunAsync moves it, round after round.</summary>
[Trait("Category", "Long")]
public sealed class FrozenClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sixth_update_waits_out_its_minute_and_no_round_hangs()
    {
        var rounds = int.TryParse(
            Environment.GetEnvironmentVariable("LONG_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            ? many
            : 50;
        var began = Stopwatch.GetTimestamp();

        for (var round = 0; round < rounds; round++)
        {
            var account = await TestAccount.NewAsync();
            account.Clock.Freeze(TestAccount.Start);
            using var client = TestAccount.NewClient(account, options => options.TimeProvider = account.Clock);
            await client.Users.CreateOrUpdateAsync(Person(0), Cancellation);

            for (var update = 1; update <= 6; update++)
            {
                await account.Clock.RunAsync(client.Users.CreateOrUpdateAsync(Person(update), Cancellation));
            }

            Assert.InRange(account.Clock.UtcNow - TestAccount.Start, TimeSpan.FromSeconds(40), Minute + TimeSpan.FromSeconds(1));
            Assert.Empty(account.Limits.Violations);
        }

        if (rounds >= 1_000)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(began).TotalMilliseconds / rounds, 0, 50);
        }
    }

    private static UserInput Person(int visit) => new() { ExternalId = "crew-7", Name = "Roger", Notes = $"visit {visit}" };
}
