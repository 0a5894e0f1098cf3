using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class ClockControlTests
{
    private const string Clock = "/_emulator/clock";
    private const string Advance = "/_emulator/clock/advance";

    [Fact]
    public async Task A_fast_clock_shows_its_speed_and_Retry_After_counts_real_seconds()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var set = await account.PutAsync("/_emulator/clock", """{"mode":"fast","speed":60,"now":"2027-01-31T12:00:00Z"}""");
        await account.PostAsync("/_emulator/limits/exhaust", """{"rule":"account","for":"5m"}""");
        var refused = await account.GetAsync("/api/v2/users");

        Assert.Equal(("fast", 60), (set.Json.Text("mode"), set.Json.Number("speed")));
        Assert.Equal(60, account.Account.Clock.Speed);
        Assert.Equal(429, (int)refused.Status);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.InRange(
            int.Parse(refused.Headers.GetValues("RateLimit-Reset").Single(), System.Globalization.CultureInfo.InvariantCulture),
            1,
            5);
        Assert.Equal("real", (await account.PutAsync("/_emulator/clock", """{"mode":"real"}""")).Json.Text("mode"));
    }

    [Fact]
    public async Task A_clock_that_nobody_has_touched_is_on_real_time()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync(Clock);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["mode", "now", "next_events"], response.Json.Keys());
        Assert.Equal("real", response.Json.Text("mode"));
        Assert.InRange(response.Json.GetProperty("now").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("2027-01-31T12:00:00Z", "2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31T14:00:00+02:00", "2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31T12:00:00", "2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31T12:00:00.25Z", "2027-01-31T12:00:00.25Z")]
    [InlineData("2027-01-31T12:00Z", "2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31", "2027-01-31T00:00:00Z")]
    public async Task A_frozen_clock_stands_at_the_instant_that_was_sent(string sent, string now)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var set = await account.PutAsync(Clock, $$"""{"mode":"frozen","now":"{{sent}}"}""");
        var shown = await account.GetAsync(Clock);

        Assert.Equal($$"""{"mode":"frozen","now":"{{now}}","next_events":[]}""", set.Body);
        Assert.Equal(set.Body, shown.Body);
    }

    [Fact]
    public async Task New_records_have_the_clocks_time()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync(Clock, """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");

        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal("2027-01-31T12:00:00Z", created.User.Text("created_at"));
        Assert.Equal("Sun, 31 Jan 2027 12:00:00 GMT", Assert.Single(created.Headers.NonValidated["Date"]));
    }

    [Fact]
    public async Task Freezing_one_account_freezes_no_other()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();

        await account.PutAsync(Clock, """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");
        await account.PostAsync(Advance, """{"by":"1d"}""");
        var clock = await other.GetAsync(Clock);

        Assert.Equal("real", clock.Json.Text("mode"));
        Assert.InRange(clock.Json.GetProperty("now").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Frozen_without_an_instant_is_where_the_clock_was()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var set = await account.PutAsync(Clock, """{"mode":"frozen"}""");

        Assert.Equal("frozen", set.Json.Text("mode"));
        Assert.InRange(set.Json.GetProperty("now").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
        Assert.Equal(set.Body, (await account.GetAsync(Clock)).Body);
    }

    [Theory]
    [InlineData("""{"now":"2027-01-31T12:00:00Z"}""")]
    [InlineData("""{"mode":"REAL","now":"2027-01-31T12:00:00Z"}""")]
    [InlineData("""{"mode":null,"now":"2027-01-31T12:00:00Z"}""")]
    public async Task A_running_clock_that_is_set_runs_on_from_that_time(string body)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var set = await account.PutAsync(Clock, body);

        Assert.Equal("real", set.Json.Text("mode"));
        Assert.InRange(
            set.Json.GetProperty("now").GetDateTimeOffset(),
            new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2027, 1, 31, 12, 1, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Real_without_an_instant_is_real_time_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync(Clock, """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");

        var set = await account.PutAsync(Clock, """{"mode":"real"}""");

        Assert.Equal("real", set.Json.Text("mode"));
        Assert.InRange(set.Json.GetProperty("now").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("""{"by":"40s"}""", "2027-01-31T12:00:40Z")]
    [InlineData("""{"by":"1m30s"}""", "2027-01-31T12:01:30Z")]
    [InlineData("""{"by":"PT40S"}""", "2027-01-31T12:00:40Z")]
    [InlineData("""{"to":"2027-02-01T00:00:00Z"}""", "2027-02-01T00:00:00Z")]
    [InlineData("""{"to":"2027-01-01T00:00:00Z"}""", "2027-01-31T12:00:00Z")]
    [InlineData("""{"until":"next-event"}""", "2027-01-31T12:00:00Z")]
    [InlineData("""{"until":"idle"}""", "2027-01-31T12:00:00Z")]
    public async Task A_clock_without_events_moves_there_and_stays_frozen(string body, string now)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync(Clock, """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");

        var moved = await account.PostAsync(Advance, body);

        Assert.Equal($$"""{"mode":"frozen","now":"{{now}}","fired":[],"stopped_early":false}""", moved.Body);
    }

    [Fact]
    public async Task The_next_events_are_listed_and_fired_events_are_returned()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var noon = new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);
        account.Account.Clock.Freeze(noon);
        var happened = new List<int>();
        foreach (var second in new[] { 20, 10, 30 })
        {
            account.Account.Clock.Schedule(noon.AddSeconds(second), $"event {second}", () =>
            {
                happened.Add(second);
                return Task.CompletedTask;
            });
        }

        var before = await account.GetAsync(Clock);
        var next = await account.PostAsync(Advance, """{"until":"next-event"}""");
        var idle = await account.PostAsync(Advance, """{"until":"idle"}""");

        Assert.Equal(
            """[{"at":"2027-01-31T12:00:10Z","what":"event 10"},{"at":"2027-01-31T12:00:20Z","what":"event 20"},"""
            + """{"at":"2027-01-31T12:00:30Z","what":"event 30"}]""",
            before.Json.GetProperty("next_events").GetRawText());
        Assert.Equal(
            """{"mode":"frozen","now":"2027-01-31T12:00:10Z","fired":[{"at":"2027-01-31T12:00:10Z","what":"event """
            + """10"}],"stopped_early":false}""",
            next.Body);
        Assert.Equal("2027-01-31T12:00:30Z", idle.Json.Text("now"));
        Assert.Equal([10, 20, 30], happened);
    }

    [Fact]
    public async Task A_reset_of_the_account_drops_events_and_brings_real_time_back()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync(Clock, """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");
        account.Account.Clock.Schedule(account.Account.Clock.UtcNow.AddDays(1), "event", () => Task.CompletedTask);

        await account.SendAsync(HttpMethod.Post, "/_emulator/reset");
        var clock = await account.GetAsync(Clock);

        Assert.Equal("real", clock.Json.Text("mode"));
        Assert.Equal("[]", clock.Json.GetProperty("next_events").GetRawText());
    }

    [Fact]
    public async Task Looking_at_a_clock_makes_no_account_and_setting_it_does()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            MaxAccounts = 1,
        }, TestContext.Current.CancellationToken);
        using var client = new TestAccount(emulator.GetAccount("only"));

        var looked = await client.GetAsync("/_accounts/other/_emulator/clock");
        var set = await client.PutAsync("/_accounts/other/_emulator/clock", """{"mode":"frozen"}""");
        var moved = await client.PostAsync("/_accounts/other/_emulator/clock/advance", """{"by":"1s"}""");

        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Equal("real", looked.Json.Text("mode"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, set.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, moved.Status);
    }
}
