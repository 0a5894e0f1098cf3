using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserErrorsTests
{
    [Theory]
    [InlineData("badmail")]
    [InlineData("error@example.com_")]
    public async Task A_bad_email_is_422_with_the_recorded_text_and_no_error_key(string email)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"{email}\"");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"email":"""
            + $$$"""[{"description":"Email: {{{email}}} is not properly formatted"}]}}""",
            response.Body);
        Assert.Null(response.Headers.Location);
        Assert.Equal("application/json; charset=utf-8", response.ContentHeaders.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_bad_email_among_the_identities_is_refused_as_an_email()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"email","value":"badmail"}]
            """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            "Email: badmail is not properly formatted", response.Json.GetProperty("details").GetProperty("email")[0].Text("description"));
    }

    [Theory]
    [InlineData("\"email\":\"roger@example.com\"")]
    [InlineData("\"email\":\"roger@example.com\",\"name\":null")]
    [InlineData("\"email\":\"roger@example.com\",\"name\":\"\"")]
    [InlineData("\"email\":\"roger@example.com\",\"name\":\"  \"")]
    public async Task A_new_user_without_a_name_is_refused(string properties)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync(properties);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"name":[{"description":"Name: is too """
            + """short (minimum one character)","error":"ValueTooShort"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task Several_fields_fail_at_once()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("""
            "email":"badmail","role":"pilot"
            """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            ["base", "email", "name"],
            response.Json.GetProperty("details").EnumerateObject().Select(field => field.Name).Order());
    }

    [Fact]
    public async Task A_bad_role_is_refused_under_base()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("""
            "name":"Roger","role":"pilot"
            """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("base", Assert.Single(response.Json.GetProperty("details").EnumerateObject()).Name);
    }

    [Fact]
    public async Task A_refused_update_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var refused = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","name":"Wilco","email":"badmail","notes":"n"
            """);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(created.Body, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Body);
    }
}
