using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class SeedControlTests
{
    [Fact]
    public async Task A_scenario_with_other_numbers_is_put_in_by_http()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var seeded = await account.PostAsync("/_emulator/seed", """{"scenario":"small-company","seed":42,"users":7,"tickets":2}""");

        Assert.Equal(HttpStatusCode.OK, seeded.Status);
        Assert.Equal(account.Account.Name, seeded.Json.Text("account"));
        var records = seeded.Json.GetProperty("records");
        Assert.Equal(7 + 5, records.Number("user"));
        Assert.Equal(2, records.Number("ticket"));
        Assert.Equal(7 + 5 + 1, (await account.GetAsync("/api/v2/users/count.json")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task Progress_comes_in_lines_with_the_result_as_the_last_one()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_emulator/seed");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        request.Content = new StringContent("""{"users":2500}""");

        var response = await account.SendAsync(request);

        var lines = response.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines[..^1], line => line.StartsWith("""{"progress":""", StringComparison.Ordinal));
        Assert.Equal(2_500, JsonDocument.Parse(lines[^1]).RootElement.GetProperty("records").Number("user"));
    }

    [Fact]
    public async Task A_refused_record_is_the_last_line_of_progress()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Seats = 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_emulator/seed");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        request.Content = new StringContent("""{"agents":1}""");

        var response = await account.SendAsync(request);

        Assert.Contains("MaxAgentExceeded", response.Body.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"scenario":"big"}""", "scenario must be one of empty, small-company, messy-import, same-second-export, million-users")]
    [InlineData("""{"usres":1}""", "the nearest known name is 'users'")]
    [InlineData("""{"users":-1}""", "users must be")]
    [InlineData("""{"users":20000000}""", "users must be a whole number from 0 to 10000000")]
    [InlineData("""{"users":1,"locale":"xx"}""", "there are no words for the locale 'xx'")]
    [InlineData("""{"users":1,"same_second_ratio":2}""", "same_second_ratio must be a number from 0 to 1")]
    public async Task Impossible_values_are_reported(string body, string told)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync("/_emulator/seed", body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(told, refused.Json.GetProperty("error").Text("message"), StringComparison.Ordinal);
    }
}
