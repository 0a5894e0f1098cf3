using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

/// <summary>Bodies that do not have the shape of a user.</summary>
public sealed class CreateOrUpdateUserBodiesTests
{
    private const string Path = "/api/v2/users/create_or_update";

    [Theory]
    [InlineData("{\"user\":{\"name\":\"Roger\"")]
    [InlineData("{user:{}}")]
    [InlineData("{\"user\":{\"name\":\"Roger\"}} x")]
    [InlineData("{\"user\":{\"name\":5,\"notes\":}}")]
    [InlineData("not json")]
    public async Task Malformed_JSON_is_422(string body)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("""{"error":"Unprocessable Entity","message":"Server could not parse JSON"}""", response.Body);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{\"user\":null}", null)]
    [InlineData("{\"name\":\"Roger\"}", "\"name\"")]
    [InlineData("{\"User\":{\"name\":\"Roger\",\"id\":1},\"x\":[]}", "\"User.name\", \"User.id\", \"User\", \"x\"")]
    [InlineData("{\"\\u00e9\\r\\n\\\"\":1}", "\"\\u00E9\\u000D\\u000A\\\"\"")]
    public async Task A_body_without_user_counts_as_an_empty_one_and_a_header_names_its_keys(string body, string? keys)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"name":[{"description":"Name: is too """
            + """short (minimum one character)","error":"ValueTooShort"}]}}""",
            response.Body);
        string[] warnings = keys is null
            ? []
            : [$"{{:allowed_parameters=>{{:controller=>\"users\", :action=>\"create_or_update\", :unpermitted_keys=>[{keys}],"
                + $" :invalid_values=>[]}}}}"];
        Assert.Equal(warnings, response.Headers.TryGetValues("X-Zendesk-API-Warn", out var sent) ? sent : []);
    }

    [Theory]
    [InlineData("/api/v2/users", "users")]
    [InlineData("/api/v2/organizations", "organizations")]
    [InlineData("/api/v2/organization_memberships", "organization_memberships")]
    [InlineData("/api/v2/users/{owner}/identities", "identities")]
    public async Task Assumed_several_records_where_one_is_to_be_sent_are_too_many_values(string path, string list)
    {
        using var account = await TestEmulator.NewAccountAsync();
        path = path.Replace("{owner}", $"{(await account.GetAsync("/api/v2/users/me")).UserId}", StringComparison.Ordinal);

        var two = await account.PostAsync(path, $$"""{"{{list}}":[{"name":"Roger"},{"name":"Wilco"}]}""");
        var one = await account.PostAsync(path, $$"""{"{{list}}":[{"name":"Roger"}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, two.Status);
        Assert.Equal(
            $$"""{"error":"TooManyValues","description":"Parameter {{list}} cannot specify more than 1 values","max_count":1}""", two.Body);
        Assert.DoesNotContain("TooManyValues", one.Body, StringComparison.Ordinal);
        Assert.Equal(1, (await account.GetAsync("/api/v2/users")).Json.Number("count"));
    }

    [Fact]
    public async Task An_update_without_the_envelope_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var updated = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"name":"Wilco"}""");

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal("Roger", updated.User.Text("name"));
        Assert.Single(updated.Headers.GetValues("X-Zendesk-API-Warn"));
    }

    [Fact]
    public async Task A_body_that_the_envelope_is_in_has_no_warning()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(Path, """{"user":{"name":"Roger","nonsense":1},"x":1}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.False(response.Headers.Contains("X-Zendesk-API-Warn"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Assumed_a_body_that_is_not_an_object_is_400(string body)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the user attribute. Invalid """
            + """parameter: user must be present from api/v2/users/create_or_update"}}""",
            response.Body);
    }

    [Fact]
    public async Task A_user_that_is_not_an_object_must_be_a_hash()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(Path, """{"user":"Roger"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the user attribute. Invalid """
            + """parameter: user must be a hash from api/v2/users/create_or_update"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_of_another_content_type_is_not_read(string contentType)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Content = new StringContent("""{"user":{"name":"Roger"}}""", Encoding.UTF8, contentType);

        var response = await account.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains("user must be present", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"name\":5", "name", "must be a string")]
    [InlineData("\"email\":{}", "email", "must be a string")]
    [InlineData("\"notes\":true", "notes", "must be a string")]
    [InlineData("\"details\":[]", "details", "must be a string")]
    [InlineData("\"id\":\"abc\"", "id", "must be an integer")]
    [InlineData("\"organization_id\":\"abc\"", "organization_id", "must be an integer")]
    [InlineData("\"organization_id\":1.5", "organization_id", "must be an integer")]
    [InlineData("\"custom_role_id\":true", "custom_role_id", "must be an integer")]
    [InlineData("\"verified\":\"yes\"", "verified", "must be either true or false")]
    [InlineData("\"suspended\":2", "suspended", "must be either true or false")]
    [InlineData("\"skip_verify_email\":\"maybe\"", "skip_verify_email", "must be either true or false")]
    [InlineData("\"tags\":\"pilot\"", "tags", "must be an array")]
    [InlineData("\"identities\":{}", "identities", "must be an array")]
    [InlineData("\"organization\":\"Sarien\"", "organization", "must be a hash")]
    public async Task A_value_of_a_wrong_type_is_400_with_the_key_and_what_it_must_be(string property, string key, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync($"\"external_id\":\"R-1\",{property}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            $$$"""{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the user.{{{key}}} attribute. """
            + $$$"""Invalid parameter: user.{{{key}}} {{{reason}}} from api/v2/users/create_or_update"}}""",
            response.Body);
    }

    [Fact]
    public async Task A_wrong_type_wins_over_an_invalid_record()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("""
            "name":"","organization_id":"abc"
            """);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
    }
}
