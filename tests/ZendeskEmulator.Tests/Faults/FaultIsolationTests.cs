using System.Globalization;
using Xunit;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>Many tests at once, each in its own account with its own faults and verification, against one server.</summary>
public sealed class FaultIsolationTests
{
    [Fact]
    public async Task A_thousand_tests_at_once_see_only_their_own_faults_and_requests()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { Urls = "http://127.0.0.1:0" },
            TestContext.Current.CancellationToken);

        await Parallel.ForAsync(
            0,
            1_000,
            new ParallelOptions { MaxDegreeOfParallelism = 100, CancellationToken = TestContext.Current.CancellationToken },
            async (number, _) => await RunTestAsync(emulator.CreateAccount(), number));

        Assert.Equal(2_000, emulator.Verifications.Count(verification => verification.IsVerified));
    }

    private static async Task RunTestAsync(EmulatorAccount inner, int number)
    {
        using var account = new TestAccount(inner);
        var name = string.Create(CultureInfo.InvariantCulture, $"person-{number}@example.org");
        var failing = 1 + (number % 3);
        inner.Faults.Add(new FaultDefinition
        {
            Match = new() { Operation = "CreateOrUpdateUser", Body = new Dictionary<string, string?> { ["user.email"] = name } },
            When = new() { Nth = failing },
            Effects = [FaultEffect.RespondWith(500 + failing)],
        });

        for (var i = 1; i <= 3; i++)
        {
            var response = await account.CreateOrUpdateAsync($"\"name\":\"Person\",\"email\":\"{name}\",\"notes\":\"{i}\"");
            Assert.Equal(i == failing, (int)response.Status == 500 + failing);
        }

        inner.Faults.AssertAllUsed();
        await inner.Requests.VerifyAsync(
            new RequestMatch { Body = new Dictionary<string, string?> { ["user.email"] = name } },
            RequestTimes.Exactly(3),
            cancellationToken: TestContext.Current.CancellationToken);
        await inner.Requests.VerifyAsync(
            new RequestMatch { Status = 500 + failing },
            RequestTimes.Once,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(3, inner.Requests.List().Count);
    }
}
