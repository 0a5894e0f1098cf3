using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Clock;

/// <summary>An account whose clock stands at an end of time does everything that it does at any other instant.</summary>
public sealed class EndsOfTimeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Ends =>
        ["0001-01-01", "0001-01-01T00:00:00.0000001Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.9999999Z", "9999-12-31"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_job_is_done_and_its_lists_are_shown(string instant)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync("/_emulator/clock", $$"""{"mode":"frozen","now":"{{instant}}"}""");
        var id = await account.TakeUsersAsync(3);

        await account.Account.Clock.AdvanceUntilIdleAsync();
        var list = await account.GetAsync("/api/v2/job_statuses?page[size]=1");

        Assert.Equal("completed 3", await account.StandAsync(id));
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/job_statuses/show_many?ids={id}")).Status);
        Assert.Equal(4, await account.CountUsersAsync());
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_clock_that_runs_from_an_end_of_time_works_and_can_be_set_back(string instant)
    {
        using var account = await TestEmulator.NewAccountAsync();

        string[] bodies = [
            $$"""{"mode":"real","now":"{{instant}}"}""",
            $$"""{"now":"{{instant}}"}""",
            """{"mode":"frozen"}""",
            """{"mode":"real"}"""
        ];
        foreach (var body in bodies)
        {
            Assert.Equal(HttpStatusCode.OK, (await account.PutAsync("/_emulator/clock", body)).Status);
            Assert.Equal(HttpStatusCode.Created, (await account.PostAsync("/api/v2/users", """{"user":{"name":"Roger"}}""")).Status);
            Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/_emulator/limits")).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_holiday_of_that_day_is_created(string instant)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PutAsync("/_emulator/clock", $$"""{"mode":"frozen","now":"{{instant}}"}""");
        var schedule = await account.PostAsync("/api/v2/business_hours/schedules", """{"schedule":{"name":"Day","time_zone":"London"}}""");
        var (path, day) = ($"/api/v2/business_hours/schedules/{schedule.Id("schedule")}/holidays", instant[..10]);

        var holiday = await account.PostAsync(path, $$$"""{"holiday":{"name":"Rest","start_date":"{{{day}}}","end_date":"{{{day}}}"}}""");

        Assert.Equal(HttpStatusCode.Created, holiday.Status);
    }

    [Fact]
    public async Task A_limit_at_the_last_instant_says_to_come_back_in_a_second()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(DateTimeOffset.MaxValue);
        account.Account.Limits.Exhaust("account", time: TimeSpan.MaxValue);
        account.Account.Limits.Exhaust("create-update-user", key: 7);

        var refused = await account.GetAsync("/api/v2/users");

        Assert.Contains(refused.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/_emulator/limits/violations")).Status);
    }

    [Theory]
    [InlineData("""{"by":"10000000d"}""", 400)]
    [InlineData("""{"by":"P10675199D"}""", 400)]
    [InlineData("""{"to":"9999-12-31T23:59:59.9999999Z"}""", 200)]
    [InlineData("""{"to":"0001-01-01"}""", 200)]
    public async Task The_clock_is_moved_to_the_ends_of_time_and_not_past_them(string body, int status)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var moved = await account.PostAsync("/_emulator/clock/advance", body);

        Assert.Equal(status, (int)moved.Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/_emulator/clock")).Status);
    }

    [Fact]
    public async Task A_clock_that_runs_to_the_end_of_time_refuses_what_leads_past_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Set(DateTimeOffset.MaxValue - (10 * Second));

        var statuses = new List<HttpStatusCode>();
        for (var span = 11_000; span > 9_000; span -= 20)
        {
            statuses.Add((await account.PostAsync("/_emulator/clock/advance", $$"""{"by":"{{span}}ms"}""")).Status);
        }

        Assert.DoesNotContain(HttpStatusCode.InternalServerError, statuses);
        Assert.Contains(HttpStatusCode.BadRequest, statuses);
    }

    [Fact]
    public async Task A_timer_with_a_period_ends_with_the_time()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(DateTimeOffset.MaxValue - (3 * Second));
        var ticks = 0;
        await using var timer = account.Account.Clock.CreateTimer(_ => Interlocked.Increment(ref ticks), null, Second, Second);

        var advance = await account.Account.Clock.AdvanceToAsync(DateTimeOffset.MaxValue);

        Assert.False(advance.StoppedEarly);
    }
}
