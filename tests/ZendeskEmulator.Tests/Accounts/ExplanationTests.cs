using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class ExplanationTests
{
    [Fact]
    public async Task The_explanation_names_the_account_and_why_the_caller_the_key_and_the_written_records()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;

        var created = await ExplainedAsync(
            account,
            HttpMethod.Post,
            "/api/v2/users/create_or_update",
            """{"user":{"name":"Roger","external_id":"R-1","email":"roger@example.com"}}""");
        var updated = await ExplainedAsync(
            account,
            HttpMethod.Post,
            "/api/v2/users/create_or_update",
            """{"user":{"external_id":"R-1","notes":"n"}}""");

        Assert.Equal(account.Account.Name, Header(created, "X-Emulator-Account"));
        Assert.Equal("Header", Header(created, "X-Emulator-Account-By"));
        Assert.Equal($"Admin {owner}", Header(created, "X-Emulator-Caller"));
        Assert.Equal("None", Header(created, "X-Emulator-Matched-By"));
        Assert.Contains($"users/{created.UserId}", Header(created, "X-Emulator-Written"), StringComparison.Ordinal);
        Assert.Contains("user_identities/", Header(created, "X-Emulator-Written"), StringComparison.Ordinal);
        Assert.Equal("ExternalId", Header(updated, "X-Emulator-Matched-By"));
        Assert.Equal($"users/{created.UserId}", Header(updated, "X-Emulator-Written"));
    }

    [Theory]
    [InlineData("""{"user":{"id":ID}}""", "Id")]
    [InlineData("""{"user":{"email":"roger@example.com"}}""", "Email")]
    [InlineData("""{"user":{"identities":[{"type":"email","value":"roger@example.com"}]}}""", "Identities")]
    public async Task The_explanation_names_the_matching_key_and_no_written_records_when_nothing_changed(string body, string key)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        var response = await ExplainedAsync(
            account,
            HttpMethod.Post,
            "/api/v2/users/create_or_update",
            body.Replace("ID", $"{user}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(key, Header(response, "X-Emulator-Matched-By"));
        Assert.Equal("nothing", Header(response, "X-Emulator-Written"));
    }

    [Theory]
    [InlineData("/api/v2/targets/7", "The emulator does not have ShowTarget yet; GET /_emulator/coverage lists what it has.")]
    [InlineData("/api/v2/user", "Zendesk's description of its API has no GET /api/v2/user. The nearest path in it is /api/v2/users.")]
    [InlineData("/api/v2/b\u00fcro", "Zendesk's description of its API has no GET /api/v2/b?ro. The nearest path in it is /api/v2/macros.")]
    public async Task A_request_without_an_operation_gets_a_hint(string path, string hint)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await ExplainedAsync(account, HttpMethod.Get, path, null);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(hint, Header(response, "X-Emulator-Hint"));
    }

    [Theory]
    [InlineData(null, "The body is not read, because the request has no Content-Type: send Content-Type: application/json.")]
    [InlineData(
        "application/x-www-form-urlencoded",
        "The body is not read, because the request has the Content-Type application/x-www-form-urlencoded: send Content-Type: "
        + "application/json.")]
    public async Task A_body_that_does_not_say_it_is_JSON_gets_a_hint(string? contentType, string hint)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/users");
        request.Headers.Add("X-Emulator-Explain", "1");
        request.Content = new ByteArrayContent("{\"user\":{\"name\":\"Roger\"}}"u8.ToArray());
        request.Content.Headers.ContentType = contentType is null ? null : new System.Net.Http.Headers.MediaTypeHeaderValue(contentType);

        var response = await account.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(hint, Header(response, "X-Emulator-Hint"));
    }

    [Fact]
    public async Task A_refused_request_has_written_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await ExplainedAsync(account, HttpMethod.Post, "/api/v2/users", """{"user":{"email":"roger@example.com"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("nothing", Header(response, "X-Emulator-Written"));
    }

    [Fact]
    public async Task Removed_records_are_shown_with_a_minus()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");

        var response = await ExplainedAsync(account, HttpMethod.Delete, $"/api/v2/organizations/{organization}", null);

        Assert.StartsWith($"-organizations/{organization}, deleted_organizations/", Header(response, "X-Emulator-Written"));
    }

    [Fact]
    public async Task Without_being_asked_for_no_answer_has_its_headers()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/users");

        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-Emulator-", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<TestResponse> ExplainedAsync(TestAccount account, HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Emulator-Explain", "1");
        request.Content = json is null ? null : new StringContent(json, null, "application/json");
        return await account.SendAsync(request);
    }

    private static string Header(TestResponse response, string name) => Assert.Single(response.Headers.GetValues(name));
}
