using Xunit;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>A body as large as may be costs what its length says, and not the square of it.</summary>
public sealed class ManyIdentitiesTests
{
    [Fact]
    public async Task Ten_thousand_identities_in_one_body_take_less_than_two_seconds()
    {
        var identities = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"{{\"type\":\"phone_number\",\"value\":\"+{i}\"}}"));

        var (status, took) = await Fastest.OfThreeAsync(TimeSpan.FromSeconds(2), async () =>
        {
            using var account = await TestEmulator.NewAccountAsync();
            return (int)(await account.CreateOrUpdateAsync($"\"name\":\"New\",\"identities\":[{identities}]")).Status;
        });

        Assert.InRange(status, 200, 499);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
