using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace ZendeskEmulator.Tests.Exports;

/// <summary>What an export says that somebody has edited by hand: the line, and why. The account stays as it was.</summary>
public sealed class ImportErrorsTests
{
    private const string Noon = "\"2027-01-31T12:00:00Z\"";

    [Theory]
    [InlineData("", 0, "The file is empty")]
    [InlineData("{\"users\":{}}", 1, "it must be the head of an export")]
    [InlineData("{\"export\":{\"version\":2}}", 1, "version must be 1")]
    [InlineData("{\"export\":{\"version\":1,\"first_id\":5,\"ids\":1,\"writes\":1}}", 1, "first_id must be that of an account")]
    [InlineData("{\"export\":{\"version\":1,\"first_id\":1000000000000,\"ids\":-1,\"writes\":1}}", 1, "ids must be a whole number from 0")]
    [InlineData("HEAD\n{\"users\":{\"id\":1", 2, "it is not JSON, at byte")]
    [InlineData("HEAD\n[]", 2, "it must be an object with one record")]
    [InlineData("HEAD\n{\"users\":{},\"groups\":{}}", 2, "it must be an object with one record")]
    [InlineData("HEAD\n\n{\"usres\":{}}", 3, "there are no records 'usres'; the nearest known name is 'users'")]
    [InlineData("HEAD\n{\"groups\":{\"id\":1000000000001,\"version\":1}}", 2, "it is not a record of groups")]
    [InlineData("HEAD\n{\"groups\":GROUP(2000000000001,1)}", 2, "its id 2000000000001 must be from 1000000000001 to 1000000000009")]
    [InlineData("HEAD\n{\"groups\":GROUP(1000000000002,7)}", 2, "its version 7 must not be more than the 5 writes of the head")]
    [InlineData(
        "HEAD\n{\"groups\":GROUP(1000000000002,1)}\n{\"groups\":GROUP(1000000000002,2)}", 3, "its id 1000000000002 is on line 2 too")]
    [InlineData("HEAD\n{\"job_work\":WORK({\"99999999999\":\"x\"})}", 2, "it is not a record of job_work")]
    [InlineData("HEAD\n{\"job_work\":WORK({\"1\":\"x\",\"1\":\"y\"})}", 2, "it is not a record of job_work")]
    public async Task The_error_names_the_line_and_the_reason(string file, int line, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var roger = await account.CreateUserAsync("\"name\":\"Roger\"");

        var refused = await ExportTests.ImportAsync(account, Written(file), "?ids=keep");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var message = refused.Json.GetProperty("error").Text("message");
        Assert.StartsWith(line == 0 ? reason : $"Line {line}: {reason}", message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was imported.", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"/api/v2/users/{roger}.json")).Status);
    }

    [Theory]
    [InlineData("/_emulator/import?ids=old", "ids must be new or keep")]
    [InlineData("/_emulator/import?ids=", "ids must be new or keep")]
    public async Task An_unknown_choice_is_reported(string path, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(path, "");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(reason, refused.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task A_line_that_does_not_end_is_refused_before_it_fills_the_memory()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var line = new StringBuilder("{\"user\":{\"name\":\"").Append('x', (16 << 20) + 1);

        var refused = await ExportTests.ImportAsync(account, line.ToString(), "?ids=new");

        Assert.Equal("Line 1: it is longer than 16 MiB. Nothing was imported.", refused.Json.GetProperty("error").Text("message"));
    }

    private static string Written(string file)
    {
        var written = file.Replace(
            "HEAD", """{"export":{"version":1,"account":"a","first_id":1000000000000,"ids":9,"writes":5}}""", StringComparison.Ordinal);
        written = Regex.Replace(written, @"WORK\((.*?)\)", match =>
            $$"""{"id":1000000000002,"version":1,"items":[{}],"caller_id":1000000000001,"caller_role":3,"failures":{{match.Groups[1]}}}""");
        return Regex.Replace(written, @"GROUP\((\d+),(\d+)\)", match =>
            $$"""{"id":{{match.Groups[1]}},"version":{{match.Groups[2]}},"name":"G","created_at":{{Noon}},"updated_at":{{Noon}} }""");
    }
}
