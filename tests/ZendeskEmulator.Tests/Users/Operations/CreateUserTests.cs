using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateUserTests
{
    [Fact]
    public async Task A_user_is_201_with_its_absolute_Location()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/users.json", """
            {"user":{"name":"Roger","email":"roger@example.com"}}
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal("roger@example.com", response.User.Text("email"));
        Assert.Equal($"http://localhost/api/v2/users/{response.UserId}.json", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"abc\"")]
    public async Task An_id_in_the_body_is_ignored(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/users", $"{{\"user\":{{\"id\":{id},\"name\":\"Roger\"}}}}");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.NotEqual(42, response.UserId);
    }

    [Fact]
    public async Task The_id_of_a_known_user_makes_another_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var known = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.PostAsync("/api/v2/users", $"{{\"user\":{{\"id\":{known.UserId},\"name\":\"Wilco\"}}}}");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.NotEqual(known.UserId, response.UserId);
    }

    [Fact]
    public async Task Ids_have_13_digits_and_ascend()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var one = await account.PostAsync("/api/v2/users", """
            {"user":{"name":"Roger"}}
            """);
        var other = await account.PostAsync("/api/v2/users", """
            {"user":{"name":"Wilco"}}
            """);

        Assert.InRange(one.UserId, 1_000_000_000_000, 9_999_999_999_999);
        Assert.True(other.UserId > one.UserId);
    }

    [Theory]
    [InlineData("ROGER@example.com")]
    [InlineData("second@example.com")]
    public async Task An_email_of_another_user_is_422_in_the_wording_of_2024(string email)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"second@example.com","identities":[{"type":"email","value":"roger@example.com"}]
            """);

        var response = await account.PostAsync("/api/v2/users", $$$"""{"user":{"name":"Wilco","email":"{{{email}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"email":[{"description":"Email: """
            + """<b>User couldn't be updated</b><br>This email is already taken. Try another email. <a """
            + """href=\"https://support.zendesk.com/hc/en-us/articles/4408834337562\">Learn about emails in """
            + """use</a>.","error":"DuplicateValue"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task An_external_id_of_another_user_is_422_in_any_case()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"Ab-1"
            """);

        var response = await account.PostAsync("/api/v2/users", """{"user":{"name":"Wilco","external_id":"aB-1"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"external_id":"""
            + """[{"description":"External has already been taken","error":"DuplicateValue"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task Email_and_external_id_may_fail_at_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1"
            """);

        var response = await account.PostAsync(
            "/api/v2/users",
            """{"user":{"name":"Wilco","email":"roger@example.com","external_id":"R-1"}}""");

        Assert.Equal(["email", "external_id"], response.Json.GetProperty("details").EnumerateObject().Select(field => field.Name).Order());
    }

    [Fact]
    public async Task A_wrong_type_names_users_create()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/users", """{"user":{"name":"Roger","organization_id":"x"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the user.organization_id """
            + """attribute. Invalid parameter: user.organization_id must be an integer from api/v2/users/create"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("admin")]
    public async Task Agents_and_admins_are_not_restricted(string role)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(
            "/api/v2/users",
            $$$"""{"user":{"name":"Roger","email":"roger@example.com","role":"{{{role}}}"}}""");

        Assert.Equal(role, response.User.Text("role"));
        Assert.False(response.User.Flag("restricted_agent"));
        Assert.Null(response.User.Text("ticket_restriction"));
    }
}
