using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Concurrency;

/// <summary>Safe updates of one ticket by many agents at once, all in one second of a frozen clock.</summary>
public sealed class SafeUpdateRaceTests
{
    private const string Path = "/api/v2/tickets/1";
    private const int Additions = 25;

    [Fact]
    public async Task Two_agents_with_safe_updates_never_lose_an_update()
    {
        using var account = await NewAccountAsync();
        await account.CreateUserAsync(""" "name":"Agnes","role":"agent","email":"agnes@example.org" """);

        var refusals = await Task.WhenAll(
            Task.Run(() => CountAsync(account, account.Account.Credentials.Email)),
            Task.Run(() => CountAsync(account, "agnes@example.org")));

        Assert.Equal($"{2 * Additions}", (await ShowAsync(account)).Text("subject"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{refusals.Sum()} updates were refused as outdated");
    }

    [Fact]
    public async Task Every_mark_of_many_agents_stays()
    {
        using var account = await NewAccountAsync();
        var marks = Enumerable.Range(10, 16).Select(number => $"mark-{number}").ToArray();

        await Task.WhenAll(marks.Select(mark => Task.Run(() => RepeatAsync(account, null, ticket =>
            (HttpMethod.Put, Path, Ticket(new { tags = Marked(ticket, mark), safe_update = true, updated_stamp = Stamp(ticket) }))))));

        Assert.Equal(marks, (await ShowAsync(account)).Texts("tags"));
    }

    [Fact]
    public async Task Every_mark_stays_that_is_set_among_the_tags()
    {
        using var account = await NewAccountAsync();
        var marks = Enumerable.Range(10, 16).Select(number => $"mark-{number}").ToArray();

        await Task.WhenAll(marks.Select(mark => Task.Run(() => RepeatAsync(account, null, ticket =>
            (HttpMethod.Post, $"{Path}/tags", JsonSerializer.Serialize(
                new { tags = Marked(ticket, mark), safe_update = true, updated_stamp = Stamp(ticket) }))))));

        Assert.Equal(marks, (await ShowAsync(account)).Texts("tags"));
    }

    [Fact]
    public async Task Every_mark_stays_beside_plain_updates_of_something_else()
    {
        using var account = await NewAccountAsync();
        var marks = Enumerable.Range(10, 8).Select(number => $"mark-{number}").ToArray();

        await Task.WhenAll(
        [
            .. marks.Select(mark => Task.Run(() => RepeatAsync(account, null, ticket =>
                (HttpMethod.Put, Path, Ticket(new { tags = Marked(ticket, mark), safe_update = true, updated_stamp = Stamp(ticket) }))))),
            UpdatePlainlyAsync(account, 40),
        ]);

        Assert.Equal(marks, (await ShowAsync(account)).Texts("tags"));
    }

    private static async Task UpdatePlainlyAsync(TestAccount account, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await account.PutAsync(Path, Ticket(new { subject = $"{time}" }));
        }
    }

    /// <summary>Adds one to the number in the subject, again and again.</summary>
    private static async Task<int> CountAsync(TestAccount account, string agent)
    {
        var credentials = TestCredentials.Token(agent, account.Account.Credentials.Token);
        var refusals = 0;
        for (var added = 0; added < Additions; added++)
        {
            refusals += await RepeatAsync(account, credentials, ticket =>
            {
                var next = int.Parse(ticket.Text("subject")!, CultureInfo.InvariantCulture) + 1;
                return (HttpMethod.Put, Path, Ticket(new { subject = $"{next}", safe_update = true, updated_stamp = Stamp(ticket) }));
            });
        }
        return refusals;
    }

    /// <summary>Reads the ticket and changes it; again when another agent was faster. Answers how often that was so.</summary>
    private static async Task<int> RepeatAsync(
        TestAccount account,
        AuthenticationHeaderValue? credentials,
        Func<JsonElement, (HttpMethod Method, string Path, string Body)> change)
    {
        for (var refusals = 0; ; refusals++)
        {
            var (method, path, body) = change(await ShowAsync(account, credentials));
            var updated = await account.SendAsync(method, path, body, credentials);
            if (updated.Status != HttpStatusCode.Conflict)
            {
                Assert.True((int)updated.Status is 200 or 201, updated.Body);
                return refusals;
            }
        }
    }

    private static async Task<TestAccount> NewAccountAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        account.Account.Clock.Freeze(TestJobs.Noon);
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"0","comment":{"body":"x"}}}""");
        return account;
    }

    private static async Task<JsonElement> ShowAsync(TestAccount account, AuthenticationHeaderValue? credentials = null) =>
        (await account.SendAsync(HttpMethod.Get, Path, null, credentials)).Json.GetProperty("ticket");

    private static string[] Marked(JsonElement ticket, string mark) => [.. ticket.Texts("tags")!, mark];

    private static string Stamp(JsonElement ticket) => ticket.Text("updated_at")!;

    private static string Ticket(object properties) => JsonSerializer.Serialize(new { ticket = properties });
}
