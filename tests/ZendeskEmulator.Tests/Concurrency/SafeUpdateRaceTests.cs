using System.Globalization;
using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

public sealed class SafeUpdateRaceTests
{
    private const string Path = "/api/v2/tickets/1";
    private const int Additions = 25;

    [Fact]
    public async Task Two_agents_with_safe_updates_never_lose_one()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        account.Account.Clock.Freeze(TestJobs.Noon);
        await account.CreateUserAsync(""" "name":"Agnes","role":"agent","email":"agnes@example.org" """);
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"0","comment":{"body":"x"}}}""");

        var refusals = await Task.WhenAll(
            Task.Run(() => AddAsync(account, account.Account.Credentials.Email)),
            Task.Run(() => AddAsync(account, "agnes@example.org")));

        var shown = (await account.GetAsync(Path)).Json.GetProperty("ticket");
        Assert.Equal($"{2 * Additions}", shown.Text("subject"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{refusals.Sum()} updates were refused as outdated");
    }

    /// <summary>Adds one to the number in the subject, again and again; reads it again when the other agent was faster.</summary>
    private static async Task<int> AddAsync(TestAccount account, string agent)
    {
        var credentials = TestCredentials.Token(agent, account.Account.Credentials.Token);
        var refusals = 0;
        for (var added = 0; added < Additions;)
        {
            var ticket = (await account.SendAsync(HttpMethod.Get, Path, null, credentials)).Json.GetProperty("ticket");
            var next = int.Parse(ticket.Text("subject")!, CultureInfo.InvariantCulture) + 1;
            // Stamps have whole seconds.
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            var updated = await account.SendAsync(
                HttpMethod.Put,
                Path,
                "{\"ticket\":{\"subject\":\"" + next + "\",\"safe_update\":true,\"updated_stamp\":\"" + ticket.Text("updated_at") + "\"}}",
                credentials);
            Assert.Contains(updated.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict]);
            added += updated.Status == HttpStatusCode.OK ? 1 : 0;
            refusals += updated.Status == HttpStatusCode.Conflict ? 1 : 0;
        }
        return refusals;
    }
}
