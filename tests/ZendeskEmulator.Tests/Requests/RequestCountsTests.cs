using System.Net;
using Xunit;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Tests.Requests;

public sealed class RequestCountsTests
{
    [Fact]
    public async Task Requests_are_counted_by_operation_and_status()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        await account.CreateOrUpdateAsync("\"name\":\"Wilco\",\"email\":\"roger@example.com\"");
        await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}.json");
        await account.GetAsync("/api/v2/users/1");

        var counts = account.Account.Requests.Counts;

        Assert.Equal(
            [
                new RequestCount("GET /api/v2/users/{user_id}", 200, 1),
                new RequestCount("GET /api/v2/users/{user_id}", 404, 1),
                new RequestCount("POST /api/v2/users/create_or_update", 200, 2),
                new RequestCount("POST /api/v2/users/create_or_update", 201, 1),
            ],
            counts);
    }

    [Fact]
    public async Task Requests_that_Zendesk_does_not_know_count_as_one_operation()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/nonsense");
        await account.DeleteAsync("/api/v2/users/create_or_update");
        await account.SendAsync(new HttpMethod("BREW"), "/api/v2/users");

        var counts = account.Account.Requests.Counts;

        Assert.Equal([new RequestCount("(no such endpoint)", 404, 3)], counts);
    }

    [Fact]
    public async Task A_request_that_was_not_let_in_is_counted_where_the_account_is_there()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var known = new TestAccount(emulator.GetAccount("known"));
        known.Client.DefaultRequestHeaders.Authorization = null;

        await known.GetAsync("/api/v2/users");
        await known.GetAsync("/_accounts/unknown/api/v2/users");

        Assert.Equal([new RequestCount("GET /api/v2/users", 401, 1)], known.Account.Requests.Counts);
        Assert.Equal(["known"], emulator.Accounts.Select(account => account.Name));
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_counted_as_304()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await account.GetAsync("/api/v2/users");
        await account.GetUnlessAsync("/api/v2/users", first.Headers.ETag);

        var counts = account.Account.Requests.Counts;

        Assert.Equal([new RequestCount("GET /api/v2/users", 200, 1), new RequestCount("GET /api/v2/users", 304, 1)], counts);
    }

    [Fact]
    public async Task No_request_is_lost_when_many_come_at_once()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, async (_, _) => await account.GetAsync("/api/v2/users/me"));

        Assert.Equal([new RequestCount("GET /api/v2/users/me", 200, 500)], account.Account.Requests.Counts);
    }

    [Fact]
    public async Task The_control_plane_shows_the_counts_and_is_not_counted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/me");
        await account.GetAsync("/_emulator/info");

        var response = await account.GetAsync("/_emulator/requests/counts");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("""{"total":1,"counts":[{"operation":"GET /api/v2/users/me","status":200,"count":1}]}""", response.Body);
    }

    [Fact]
    public async Task A_reset_forgets_the_counts()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/me");

        await account.SendAsync(HttpMethod.Post, "/_emulator/reset");

        Assert.Empty(account.Account.Requests.Counts);
    }
}
