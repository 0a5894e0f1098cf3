using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>GET /_emulator/coverage</summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task Every_operation_says_how_close_it_is_to_Zendesks()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/_emulator/coverage");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        var search = response.Json.GetProperty("operations")
            .EnumerateArray()
            .Single(operation => operation.Text("operation") == "SearchUsers");
        Assert.Equal(("GET", "/api/v2/users/search", "users"), (search.Text("method"), search.Text("path"), search.Text("resource")));
        Assert.Equal("approximated", search.Text("fidelity"));
        Assert.StartsWith("the query language", search.Text("note"), StringComparison.Ordinal);
        Assert.Equal(["A-24", "A-51", "A-66", "A-67"], search.GetProperty("assumptions").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task The_counts_add_up_to_the_operations_and_no_operationId_comes_twice()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/_emulator/coverage");

        var operations = response.Json.GetProperty("operations").EnumerateArray().ToArray();
        Assert.Equal(operations.Length, response.Json.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()));
        Assert.Equal(operations.Length, operations.Select(operation => operation.Text("operation")).Distinct().Count());
    }

    [Fact]
    public async Task An_operation_that_is_not_there_yet_is_InvalidEndpoint_and_in_the_coverage()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var coverage = (await account.GetAsync("/_emulator/coverage")).Json.GetProperty("operations").EnumerateArray();
        var missing = coverage.First(operation => operation.Text("fidelity") == "not_yet");

        var path = string.Join('/', missing.Text("path")!.Split('/').Select(segment => segment.StartsWith('{') ? "1" : segment));
        var response = await account.SendAsync(new HttpMethod(missing.Text("method")!), path);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Contains("InvalidEndpoint", response.Body, StringComparison.Ordinal);
    }
}
