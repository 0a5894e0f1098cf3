using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class OpenApiTests
{
    [Theory]
    [InlineData("/api/v2/openapi.json")]
    [InlineData("/_emulator/openapi.json")]
    public async Task A_document_names_each_operation_once_and_every_parameter_of_its_paths(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var document = await account.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, document.Status);
        Assert.Equal("3.1.0", document.Json.Text("openapi"));
        var paths = document.Json.GetProperty("paths").EnumerateObject().ToList();
        Assert.Distinct(paths.Select(one => string.Join('/', one.Name.Split('/').Select(part => part.StartsWith('{') ? "{}" : part))));
        Assert.Distinct(paths.SelectMany(Operations).Select(one => one.Value.Text("operationId")).OfType<string>());
        Assert.All(paths, one =>
        {
            var named = one.Value.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateArray().Select(two => two.Text("name")!)
                : [];
            Assert.Equal(one.Name.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')), named);
            Assert.All(Operations(one), two => Assert.True(two.Value.GetProperty("responses").TryGetProperty("default", out _)));
        });
    }

    [Fact]
    public async Task The_apis_document_has_what_the_coverage_calls_emulated_and_nothing_else()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var document = await account.GetAsync("/api/v2/openapi.json");
        var coverage = (await account.GetAsync("/_emulator/coverage")).Json.GetProperty("operations").EnumerateArray().ToList();

        var emulated = coverage.Where(one => one.Text("fidelity") != "not_yet").Select(one => one.Text("operation")).ToHashSet();
        var described = document.Json.GetProperty("paths").EnumerateObject().SelectMany(Operations)
            .Select(one => one.Value.Text("operationId")).OfType<string>().ToHashSet();
        Assert.Equal(emulated.Order(), described.Order());
        var save = document.Json.GetProperty("paths").GetProperty("/api/v2/users/create_or_update").GetProperty("post");
        Assert.Equal("CreateOrUpdateUser", save.Text("operationId"));
        Assert.True(save.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")
            .GetProperty("properties").TryGetProperty("user", out _));
    }

    private static IEnumerable<JsonProperty> Operations(JsonProperty path) =>
        path.Value.EnumerateObject().Where(one => one.Name is "get" or "post" or "put" or "patch" or "delete");
}
