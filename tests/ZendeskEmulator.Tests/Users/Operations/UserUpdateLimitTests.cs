using System.Globalization;
using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

/// <summary>Five updates a minute of each user (facts §6.2).</summary>
public sealed class UserUpdateLimitTests
{
    private const string Header = "Zendesk-RateLimit-create-update-user";
    private static readonly DateTimeOffset Recorded = new(2021, 11, 15, 23, 20, 12, TimeSpan.Zero);

    [Fact]
    public async Task The_recorded_timeline_gets_the_recorded_responses()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var statuses = new List<HttpStatusCode>();
        foreach (var second in new[] { 16, 21, 25, 28, 31 })
        {
            account.Account.Clock.Set(Recorded.AddSeconds(second - 12));
            statuses.Add((await PutTagsAsync(account, created.UserId, second)).Status);
        }
        account.Account.Clock.Set(Recorded.AddSeconds(33 - 12));

        var refused = await PutTagsAsync(account, created.UserId, 33);
        account.Account.Clock.Set(Recorded.AddSeconds(33 - 12 + 27));
        var after = await PutTagsAsync(account, created.UserId, 60);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("You have exceeded the rate limit for updating a single unique user. user email:  id:  external_id: ", refused.Body);
        Assert.Equal("text/plain; charset=UTF-8", Assert.Single(refused.ContentHeaders.NonValidated["Content-Type"]));
        Assert.Equal(99, refused.ContentHeaders.ContentLength);
        Assert.Equal(["27"], refused.Headers.GetValues("Retry-After"));
        Assert.Equal(["no-cache"], refused.Headers.NonValidated["Cache-Control"]);
        Assert.Equal(["700"], refused.Headers.GetValues("X-Rate-Limit"));
        Assert.Equal(["693"], refused.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.Equal(["total=5; remaining=0; resets=27"], refused.Headers.GetValues(Header));
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task The_refusal_names_the_keys_in_the_body()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"external_id\":\"R-1\"");
        account.Account.Limits.Exhaust("create-update-user", user, TimeSpan.FromHours(1));

        var upserted = await account.CreateOrUpdateAsync("\"email\":\"roger@example.com\",\"external_id\":\"R-1\"");
        var put = await account.PutAsync($"/api/v2/users/{user}", $"{{\"user\":{{\"id\":{user},\"name\":\"Wilco\"}}}}");

        Assert.Equal(
            "You have exceeded the rate limit for updating a single unique user. user email: roger@example.com id:  external_id: R-1",
            upserted.Body);
        Assert.Equal(
            $"You have exceeded the rate limit for updating a single unique user. user email:  id: {user} external_id: ",
            put.Body);
    }

    [Fact]
    public async Task PUT_and_create_or_update_count_together_for_every_key_that_finds_the_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"external_id\":\"R-1\"");

        TestResponse[] responses =
        [
            await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"1"}}"""),
            await account.CreateOrUpdateAsync($"\"id\":{user},\"notes\":\"2\""),
            await account.CreateOrUpdateAsync("\"external_id\":\"r-1\",\"notes\":\"3\""),
            await account.CreateOrUpdateAsync("\"email\":\"ROGER@example.com\",\"notes\":\"4\""),
            await account.CreateOrUpdateAsync("\"identities\":[{\"type\":\"email\",\"value\":\"roger@example.com\"}],\"notes\":\"5\""),
            await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"6"}}"""),
        ];

        Assert.Equal([200, 200, 200, 200, 200, 429], responses.Select(response => (int)response.Status));
        Assert.Equal(
            [4, 3, 2, 1, 0, 0],
            responses.Select(response => Remaining(Assert.Single(response.Headers.GetValues(Header)))));
        Assert.Equal("5", (await account.GetAsync($"/api/v2/users/{user}")).User.Text("notes"));
    }

    [Fact]
    public async Task Creations_do_not_count_and_have_no_header_of_the_limit()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);

        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var updated = await account.CreateOrUpdateAsync("\"email\":\"roger@example.com\"");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.False(created.Headers.Contains(Header));
        Assert.Equal(["total=5; remaining=4; resets=48"], updated.Headers.GetValues(Header));
    }

    [Fact]
    public async Task Users_are_limited_each_for_itself()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        var first = await account.CreateUserAsync("\"name\":\"Roger\"");
        var second = await account.CreateUserAsync("\"name\":\"Wilco\"");

        var statuses = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            statuses.Add((int)(await PutTagsAsync(account, first, i)).Status);
            statuses.Add((int)(await PutTagsAsync(account, second, i)).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(200, 10), 429, 429], statuses);
    }

    [Fact]
    public async Task An_update_refused_with_422_has_used_one_and_one_refused_with_400_or_404_has_not()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var noUser = await account.PutAsync($"/api/v2/users/{user}", "[]");
        var badType = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"tags":7}}""");
        var unknown = await account.PutAsync("/api/v2/users/1", """{"user":{"name":"Wilco"}}""");
        var invalid = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"email":"badmail"}}""");
        var valid = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal(
            [400, 400, 404, 422, 200],
            new[] { noUser, badType, unknown, invalid, valid }.Select(response => (int)response.Status));
        Assert.All([noUser, badType, unknown], response => Assert.False(response.Headers.Contains(Header)));
        Assert.Equal(4, Remaining(Assert.Single(invalid.Headers.GetValues(Header))));
        Assert.Equal(3, Remaining(Assert.Single(valid.Headers.GetValues(Header))));
    }

    [Fact]
    public async Task A_refused_update_changes_nothing_and_costs_one_of_the_account()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        account.Account.Limits.Exhaust("create-update-user", user);

        var refused = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"name":"Wilco"}}""");
        var shown = await account.GetAsync($"/api/v2/users/{user}");

        Assert.Equal(["698"], refused.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.Equal(["697"], shown.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.Equal("Roger", shown.User.Text("name"));
    }

    [Fact]
    public async Task The_accounts_limit_wins_over_the_users()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        account.Account.Limits.Exhaust("create-update-user", user, TimeSpan.FromHours(1));
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromHours(1));

        var refused = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal("Number of allowed API requests per minute exceeded", refused.Body);
        Assert.False(refused.Headers.Contains(Header));
    }

    [Fact]
    public async Task Other_writes_to_a_user_are_not_limited()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        account.Account.Limits.Exhaust("create-update-user", user, TimeSpan.FromHours(1));

        var tagged = await account.PutAsync($"/api/v2/users/{user}/tags", """{"tags":["vip"]}""");
        var identity = await account.PostAsync(
            $"/api/v2/users/{user}/identities",
            """{"identity":{"type":"email","value":"second@example.com"}}""");
        var deleted = await account.DeleteAsync($"/api/v2/users/{user}");

        Assert.Equal([200, 201, 200], new[] { tagged, identity, deleted }.Select(response => (int)response.Status));
    }

    [Theory]
    [InlineData("POST", "/api/v2/users/create_or_update_many")]
    [InlineData("PUT", "/api/v2/users/update_many")]
    public async Task Bulk_updates_are_not_limited_and_do_not_count(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"external_id\":\"R-1\"");
        account.Account.Limits.Exhaust("create-update-user", user, TimeSpan.FromHours(1));

        var queued = await account.SendAsync(new HttpMethod(method), path, $$"""{"users":[{"id":{{user}},"notes":"by a job"}]}""");
        await account.Account.Clock.AdvanceUntilIdleAsync();

        Assert.Equal(HttpStatusCode.OK, queued.Status);
        Assert.False(queued.Headers.Contains(Header));
        Assert.Equal("by a job", (await account.GetAsync($"/api/v2/users/{user}")).User.Text("notes"));
    }

    [Fact]
    public async Task With_the_setting_the_second_update_of_any_user_within_a_second_is_refused_and_uses_none_of_the_five()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Limits = { UserUpdatesPerSecond = 1 },
        }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze(Recorded.AddSeconds(0.25));
        var first = await account.CreateUserAsync("\"name\":\"Roger\"");
        var second = await account.CreateUserAsync("\"name\":\"Wilco\"");

        var one = await PutTagsAsync(account, first, 1);
        var refused = await PutTagsAsync(account, second, 2);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(0.75));
        var next = await PutTagsAsync(account, second, 3);

        Assert.Equal([200, 429, 200], new[] { one, refused, next }.Select(response => (int)response.Status));
        Assert.Equal(["1"], refused.Headers.GetValues("Retry-After"));
        Assert.StartsWith("You have exceeded the rate limit for updating a single unique user.", refused.Body, StringComparison.Ordinal);
        Assert.Equal(4, Remaining(Assert.Single(next.Headers.GetValues(Header))));
    }

    [Fact]
    public async Task By_default_updates_of_different_users_a_second_are_not_limited()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Recorded);
        for (var i = 0; i < 20; i++)
        {
            var user = await account.CreateUserAsync("\"name\":\"Roger\"");

            Assert.Equal(HttpStatusCode.OK, (await PutTagsAsync(account, user, i)).Status);
        }
    }

    private static Task<TestResponse> PutTagsAsync(TestAccount account, long user, int second) =>
        account.PutAsync($"/api/v2/users/{user}", $$$"""{"user":{"tags":["t{{{second}}}"]}}""");

    private static int Remaining(string header) =>
        int.Parse(header.Split(';')[1].Split('=')[1], CultureInfo.InvariantCulture);
}
