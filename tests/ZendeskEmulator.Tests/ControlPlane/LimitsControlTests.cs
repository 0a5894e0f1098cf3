using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class LimitsControlTests
{
    private const string Limits = "/_emulator/limits";
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_settings_and_every_rule_are_shown()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var shown = await account.GetAsync(Limits);

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(["plan", "mode", "user_updates_per_second", "rules"], shown.Json.Keys());
        Assert.Equal("SuiteEnterprise", shown.Json.Text("plan"));
        Assert.Equal("Enforce", shown.Json.Text("mode"));
        Assert.Equal(0, shown.Json.Number("user_updates_per_second"));
        Assert.Equal(
            [
                "account on 700/60", "organization-update on 5/60", "create-update-user on 5/60", "user-updates-per-second off 0/1",
                "list-users-deep-pages on 100/60", "list-deleted-users-deep-pages on 5/60", "permanently-delete-users on 700/600",
                "per-ticket-updates on 30/600", "tickets-update on 100/60", "ticket-request-create-by-user-and-ip on 300/60",
                "tickets-index-deep-pagination on 50/60", "tickets-destroy on 400/60", "deleted-tickets-index on 10/60",
                "deleted-tickets-index-deep-pagination on 5/60", "deleted-tickets-destroy on 1000/60",
                "deleted-tickets-destroy_many on 300/60",
                "views-execute on 5/60", "views-preview on 5/60", "views-count on 5/60", "views-count_many on 6/300",
                "incremental-exports on 10/60", "incremental-exports-cursor on 20/60", "incremental-exports-sample on 10/1200",
                "search-index on 2500/60", "search-export on 100/60",
            ],
            shown.Json.GetProperty("rules").EnumerateArray().Select(rule =>
                $"{rule.Text("name")} {(rule.Flag("on") == true ? "on" : "off")} {rule.Number("total")}/{rule.Number("window_seconds")}"));
    }

    [Fact]
    public async Task Counters_are_shown_as_they_are_now_with_the_last_refusal()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddSeconds(20));
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        for (var i = 0; i < 7; i++)
        {
            await account.PutAsync($"/api/v2/users/{user}", $$$"""{"user":{"notes":"{{{i}}}"}}""");
        }

        var requests = await RuleAsync(account, "account");
        var updates = await RuleAsync(account, "create-update-user");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(40));
        var later = await RuleAsync(account, "create-update-user");

        Assert.Equal("""[{"key":null,"used":8,"remaining":692,"resets":40}]""", requests.GetProperty("counters").GetRawText());
        Assert.Equal(0, requests.Number("refused"));
        Assert.Equal(JsonValueKind.Null, requests.GetProperty("last_refused").ValueKind);
        Assert.Equal($$"""[{"key":{{user}},"used":5,"remaining":0,"resets":40}]""", updates.GetProperty("counters").GetRawText());
        Assert.Equal(2, updates.Number("refused"));
        Assert.Equal($$"""{"at":"2027-01-31T12:00:20Z","key":{{user}}}""", updates.GetProperty("last_refused").GetRawText());
        Assert.Equal("[]", later.GetProperty("counters").GetRawText());
        Assert.Equal(2, later.Number("refused"));
    }

    [Fact]
    public async Task Of_many_counters_the_hundred_most_used_are_shown()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        var users = new List<long>();
        for (var i = 0; i < 101; i++)
        {
            users.Add(await account.CreateUserAsync("\"name\":\"Roger\""));
            await account.PutAsync($"/api/v2/users/{users[i]}", """{"user":{"notes":"1"}}""");
        }
        await account.PutAsync($"/api/v2/users/{users[100]}", """{"user":{"notes":"2"}}""");

        var updates = await RuleAsync(account, "create-update-user");

        var counters = updates.GetProperty("counters").EnumerateArray().ToArray();
        Assert.Equal(100, counters.Length);
        Assert.Equal(users[100], counters[0].Number("key"));
        Assert.Equal(2, counters[0].Number("used"));
    }

    [Fact]
    public async Task A_plan_that_is_set_is_the_accounts_at_once_and_no_others()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);

        var set = await account.PutAsync(Limits, """{"plan":"essential"}""");
        var response = await account.GetAsync("/api/v2/users");

        Assert.Equal("Essential", set.Json.Text("plan"));
        Assert.Equal("Enforce", set.Json.Text("mode"));
        Assert.Equal(["10"], response.Headers.GetValues("X-Rate-Limit"));
        Assert.Equal(["700"], (await other.GetAsync("/api/v2/users")).Headers.GetValues("X-Rate-Limit"));
    }

    [Theory]
    [InlineData("Observe")]
    [InlineData("off")]
    public async Task A_mode_that_is_set_refuses_nothing(string mode)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromHours(1));

        await account.PutAsync(Limits, $$"""{"mode":"{{mode}}"}""");

        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/users")).Status);
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_refuses_nothing_until_it_is_on_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        account.Account.Limits.Exhaust("create-update-user", user);

        await account.PutAsync(Limits, """{"rules":{"Create-Update-User":false}}""");
        var off = await RuleAsync(account, "create-update-user");
        var letThrough = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"1"}}""");
        await account.PutAsync(Limits, """{"plan":"SuiteTeam"}""");
        var stillOff = await RuleAsync(account, "create-update-user");
        await account.PutAsync(Limits, """{"rules":{"create-update-user":true}}""");
        var refused = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"2"}}""");

        Assert.False(off.Flag("on"));
        Assert.Equal(HttpStatusCode.OK, letThrough.Status);
        Assert.False(stillOff.Flag("on"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
    }

    [Fact]
    public async Task The_updates_a_second_are_set_while_running()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        await account.PutAsync(Limits, """{"user_updates_per_second":1}""");
        var first = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"1"}}""");
        var second = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"2"}}""");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.Status);
    }

    [Fact]
    public async Task An_empty_object_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync(Limits, """{"plan":"SuiteTeam","mode":"Observe","user_updates_per_second":3,"rules":{"account":false}}""");
        account.Account.Clock.Freeze(Noon);
        var before = await account.GetAsync(Limits);

        var set = await account.PutAsync(Limits, "{}");

        Assert.Equal(before.Body, set.Body);
    }

    [Fact]
    public async Task A_rule_is_exhausted_for_a_time_and_a_reset_gives_it_back()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var exhausted = await account.PostAsync(
            "/_emulator/limits/exhaust",
            $$"""{"rule":"create-update-user","key":"{{user}}","for":"90s"}""");
        var refused = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"1"}}""");
        var rule = await RuleAsync(account, "create-update-user");
        var reset = await account.SendAsync(HttpMethod.Post, "/_emulator/limits/reset");
        var letThrough = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"notes":"1"}}""");

        Assert.Equal($$"""{"rule":"create-update-user","key":{{user}},"until":"2027-01-31T12:01:30Z"}""", exhausted.Body);
        Assert.Equal(["90"], refused.Headers.GetValues("Retry-After"));
        Assert.Equal($$"""[{"key":{{user}},"used":5,"remaining":0,"resets":90}]""", rule.GetProperty("counters").GetRawText());
        Assert.Equal(HttpStatusCode.OK, reset.Status);
        Assert.Equal(HttpStatusCode.OK, letThrough.Status);
    }

    [Fact]
    public async Task The_account_is_exhausted_until_the_minute_ends_unless_a_time_is_sent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddSeconds(18));

        var exhausted = await account.PostAsync("/_emulator/limits/exhaust", """{"rule":"account"}""");
        var refused = await account.GetAsync("/api/v2/users");

        Assert.Equal("""{"rule":"account","key":null,"until":"2027-01-31T12:01:00Z"}""", exhausted.Body);
        Assert.Equal(["42"], refused.Headers.GetValues("Retry-After"));
    }

    [Fact]
    public async Task Looking_at_limits_makes_no_account()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            MaxAccounts = 1,
        }, TestContext.Current.CancellationToken);
        using var client = new TestAccount(emulator.GetAccount("only"));

        var shown = await client.GetAsync("/_accounts/other/_emulator/limits");
        var violations = await client.GetAsync("/_accounts/other/_emulator/limits/violations");

        Assert.Equal("SuiteEnterprise", shown.Json.Text("plan"));
        Assert.Equal("""{"verdict":"Nobody was refused.","refusals":0,"violations":[],"not_followed":0}""", violations.Body);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v2/users")).Status);
    }

    private static async Task<JsonElement> RuleAsync(TestAccount account, string name) =>
        (await account.GetAsync(Limits)).Json.GetProperty("rules").EnumerateArray().Single(rule => rule.Text("name") == name);
}
