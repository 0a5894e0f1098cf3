using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Tickets.Operations;

public sealed class TicketSkipTests
{
    private const string Path = "/api/v2/skips";

    [Fact]
    public async Task A_skip_has_its_agent_and_its_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"hard","comment":{"body":"x"}}}""");

        var created = await account.PostAsync(Path, """{"skip":{"ticket_id":1,"reason":"not mine"}}""");

        var skip = created.Json.GetProperty("skip");
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(["id", "ticket_id", "user_id", "reason", "created_at", "updated_at", "ticket"], skip.Keys());
        Assert.Equal((1L, me, "not mine"), (skip.Number("ticket_id"), skip.Number("user_id"), skip.Text("reason")));
        Assert.Equal("hard", skip.GetProperty("ticket").Text("subject"));
    }

    [Fact]
    public async Task Skips_are_listed_by_themselves_of_a_ticket_and_of_an_agent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;
        var other = await account.CreateUserAsync(""" "name":"Agnes","role":"agent","email":"agnes@example.org" """);
        foreach (var number in (int[])[1, 2])
        {
            await account.PostAsync("/api/v2/tickets", """{"ticket":{"comment":{"body":"x"}}}""");
            await account.PostAsync(Path, $$$"""{"skip":{"ticket_id":{{{number}}},"reason":"{{{number}}}"}}""");
        }

        Assert.Equal(["1", "2"], await ReasonsAsync(account, Path));
        Assert.Equal(["2", "1"], await ReasonsAsync(account, $"{Path}?sort_order=desc"));
        Assert.Equal(["2"], await ReasonsAsync(account, "/api/v2/tickets/2/skips"));
        Assert.Equal(["1", "2"], await ReasonsAsync(account, $"/api/v2/users/{me}/skips"));
        Assert.Empty(await ReasonsAsync(account, $"/api/v2/users/{other}/skips"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync("/api/v2/tickets/3/skips")).Status);
    }

    [Fact]
    public async Task A_skip_of_an_unknown_ticket_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, """{"skip":{"ticket_id":9,"reason":"?"}}""");

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task A_deleted_ticket_is_shown_as_null_and_a_purged_one_takes_its_skips_along()
    {
        using var account = await TestJobs.NewManualAccountAsync();
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"comment":{"body":"x"}}}""");
        await account.PostAsync(Path, """{"skip":{"ticket_id":1,"reason":"secret"}}""");
        await account.DeleteAsync("/api/v2/tickets/1");

        var deleted = (await account.GetAsync(Path)).Json.GetProperty("skips")[0];
        await account.Account.Jobs.StepAsync(await account.TakeJobAsync(HttpMethod.Delete, "deleted_tickets/1"));

        Assert.Equal(JsonValueKind.Null, deleted.GetProperty("ticket").ValueKind);
        Assert.Empty(await ReasonsAsync(account, Path));
    }

    private static async Task<string[]> ReasonsAsync(TestAccount account, string path) =>
        [.. (await account.GetAsync(path)).Json.GetProperty("skips").EnumerateArray().Select(skip => skip.Text("reason")!)];
}
