using Xunit;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>Bodies that a fault has sent, and the request log.</summary>
public sealed class FaultedBodyTests
{
    public static TheoryData<FaultEffect> Effects =>
    [
        new FaultEffect { Garbage = true },
        new FaultEffect { Truncate = 100_000 },
        new FaultEffect { Dribble = new FaultDribble(200_000, TimeSpan.FromMilliseconds(1)) },
    ];

    /// <summary>The body is longer than what the server sends ahead of its reader, so the server goes on after the client has it.</summary>
    [Theory]
    [MemberData(nameof(Effects))]
    public async Task A_client_that_has_the_last_byte_finds_its_request_in_the_log(FaultEffect effect)
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 2; i++)
        {
            await account.CreateUserAsync($"\"name\":\"Roger\",\"notes\":\"{new string('x', 50_000)}\"");
        }
        account.Account.Faults.Add(new RequestMatch(), effect);
        using var response = await account.Client.GetAsync(
            "/api/v2/users", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var length = effect.Truncate ?? response.Content.Headers.ContentLength!.Value;

        await body.ReadExactlyAsync(new byte[length], TestContext.Current.CancellationToken);

        Assert.Equal("ListUsers", account.Account.Requests.Latest?.Operation);
    }
}
