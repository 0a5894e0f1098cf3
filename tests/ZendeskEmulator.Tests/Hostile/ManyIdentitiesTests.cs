using System.Diagnostics;
using Xunit;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>A body as large as may be costs what its length says, and not the square of it.</summary>
public sealed class ManyIdentitiesTests
{
    [Fact]
    public async Task Ten_thousand_identities_in_one_body_take_less_than_two_seconds()
    {
        var identities = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"{{\"type\":\"phone_number\",\"value\":\"+{i}\"}}"));
        var fastest = TimeSpan.MaxValue;

        // On a busy machine any of them may take long.
        for (var round = 0; round < 3; round++)
        {
            using var account = await TestEmulator.NewAccountAsync();
            var start = Stopwatch.GetTimestamp();
            var response = await account.CreateOrUpdateAsync($"\"name\":\"New\",\"identities\":[{identities}]");
            var took = Stopwatch.GetElapsedTime(start);
            fastest = took < fastest ? took : fastest;
            Assert.InRange((int)response.Status, 200, 499);
        }

        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
