using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Schedules.Operations;

public sealed class SchedulesTests
{
    private const string Schedules = "/api/v2/business_hours/schedules";

    [Theory]
    [InlineData("""{"name":"","time_zone":"London"}""", "name")]
    [InlineData("""{"name":"Night"}""", "time_zone")]
    [InlineData("""{"name":"Night","time_zone":"The Moon"}""", "time_zone")]
    [InlineData("""{"name":"DAY","time_zone":"London"}""", "name")]
    public async Task A_schedule_has_a_name_of_its_own_and_a_known_time_zone(string schedule, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account);

        var refused = await account.PostAsync(Schedules, $$$"""{"schedule":{{{schedule}}}}""");

        Assert.Equal([field], Complaints(refused));
    }

    [Fact]
    public async Task Intervals_are_set_by_the_workweek_alone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var ignored = await account.PutAsync($"{Schedules}/{id}", """{"schedule":{"intervals":[{"start_time":0,"end_time":60}]}}""");
        var set = await account.PutAsync($"{Schedules}/{id}/workweek", """{"workweek":{"intervals":[{"start_time":0,"end_time":60}]}}""");
        var shown = await account.GetAsync($"{Schedules}/{id}");

        Assert.Equal(5, ignored.Json.GetProperty("schedule").GetProperty("intervals").GetArrayLength());
        Assert.Equal("""{"workweek":{"intervals":[{"start_time":0,"end_time":60}]}}""", set.Body);
        Assert.Contains("\"intervals\":[{\"start_time\":0,\"end_time\":60}]", shown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workweek_without_intervals_is_refused_and_one_with_none_has_no_hours()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var refused = await account.PutAsync($"{Schedules}/{id}/workweek", """{"schedule":{"intervals":[]}}""");
        var kept = await account.GetAsync($"{Schedules}/{id}");
        var emptied = await account.PutAsync($"{Schedules}/{id}/workweek", """{"workweek":{"intervals":[]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(5, kept.Json.GetProperty("schedule").GetProperty("intervals").GetArrayLength());
        Assert.Equal("""{"workweek":{"intervals":[]}}""", emptied.Body);
    }

    [Fact]
    public async Task A_seed_sets_hours_by_a_line_of_their_own_and_finds_them_as_they_are_the_second_time()
    {
        using var account = await TestEmulator.NewAccountAsync();
        const string Seed = """
            {"schedule":{"id":1,"name":"Day","time_zone":"London"}}
            {"workweek":{"schedule_id":1,"intervals":[{"start_time":120,"end_time":180},{"start_time":0,"end_time":60}]}}
            """;

        var seeded = await account.PostAsync("/_emulator/import", Seed);
        var first = await account.GetAsync(Schedules);
        var again = await account.PostAsync("/_emulator/import", Seed);
        var second = await account.GetAsync(Schedules);

        Assert.Equal(HttpStatusCode.OK, seeded.Status);
        Assert.Contains(
            """
            "intervals":[{"start_time":0,"end_time":60},{"start_time":120,"end_time":180}]
            """.Trim(),
            first.Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Body, second.Body);
    }

    [Theory]
    [InlineData("""{"workweek":{"schedule_id":1}}""", "intervals")]
    [InlineData("""{"workweek":{"schedule_id":1,"intervals":[{"start_time":60,"end_time":0}]}}""", "Intervals")]
    [InlineData("""{"workweek":{"schedule_id":77,"intervals":[]}}""", "RecordNotFound")]
    public async Task A_seed_with_hours_that_cannot_be_set_is_refused(string line, string complaint)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(
            "/_emulator/import", $$$"""{"schedule":{"id":1,"name":"Day","time_zone":"London"}}""" + "\n" + line);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Line 2", refused.Body, StringComparison.Ordinal);
        Assert.Contains(complaint, refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"start_time":60,"end_time":60}""")]
    [InlineData("""{"start_time":-1,"end_time":60}""")]
    [InlineData("""{"start_time":1380,"end_time":1500}""")]
    [InlineData("""{"start_time":10000,"end_time":10081}""")]
    [InlineData("""{"start_time":0,"end_time":0}""")]
    [InlineData("""{"end_time":60}""")]
    [InlineData("""{"start_time":0,"end_time":60},{"start_time":30,"end_time":90}""")]
    public async Task Invalid_hours_are_refused(string intervals)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);

        var refused = await account.PutAsync($"{Schedules}/{id}/workweek", $$$"""{"workweek":{"intervals":[{{{intervals}}}]}}""");

        Assert.Equal(["intervals"], Complaints(refused));
    }

    [Theory]
    [InlineData("2027-02-30", "2027-03-01", "start_date")]
    [InlineData("2025-01-30", "2025-02-01", "start_date")]
    [InlineData("2027-12-26", "2027-12-25", "end_date")]
    [InlineData("2028-12-31", "2029-02-01", "end_date")]
    public async Task A_holiday_has_days_in_order_within_two_years(string start, string end, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var id = await CreateAsync(account);

        var refused = await account.PostAsync(
            $"{Schedules}/{id}/holidays", $$$"""{"holiday":{"name":"Rest","start_date":"{{{start}}}","end_date":"{{{end}}}"}}""");

        Assert.Equal([field], Complaints(refused));
    }

    [Fact]
    public async Task An_agent_sees_a_schedule_and_its_holidays_one_by_one()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account);
        var day = account.Account.Clock.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var holiday = await account.PostAsync(
            $"{Schedules}/{id}/holidays", $$$"""{"holiday":{"name":"Rest","start_date":"{{{day}}}","end_date":"{{{day}}}"}}""");
        await account.CreateUserAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.org\",\"role\":\"agent\"");
        var agnes = new EmulatorCredentials("agnes@example.org", "any").ToHeader();

        var schedule = await account.SendAsync(HttpMethod.Get, $"{Schedules}/{id}", null, agnes);
        var shown = await account.SendAsync(HttpMethod.Get, holiday.Headers.Location!.PathAndQuery, null, agnes);
        var list = await account.SendAsync(HttpMethod.Get, Schedules, null, agnes);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden), (schedule.Status, shown.Status, list.Status));
        Assert.Equal(holiday.Body, shown.Body);
    }

    private static async Task<long> CreateAsync(TestAccount account) =>
        (await account.PostAsync(Schedules, """{"schedule":{"name":"Day","time_zone":"Pacific Time (US & Canada)"}}""")).Id("schedule");

    private static IEnumerable<string> Complaints(TestResponse response) =>
        response.Json.GetProperty("details").EnumerateObject().Select(field => field.Name);
}
