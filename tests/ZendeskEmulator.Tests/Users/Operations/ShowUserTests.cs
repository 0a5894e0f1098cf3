using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ShowUserTests
{
    [Fact]
    public async Task Assumed_the_open_tickets_of_users_are_counted_by_their_ids()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var roger = await account.CreateUserAsync("\"name\":\"Roger\"");
        var bea = await account.CreateUserAsync("\"name\":\"Bea\"");
        await account.PostAsync("/api/v2/tickets", TicketOf(roger, "open"));
        await account.PostAsync("/api/v2/tickets", TicketOf(roger, "pending"));
        var solved = await account.PostAsync("/api/v2/tickets", TicketOf(roger, "open"));
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        await account.PutAsync(
            $"/api/v2/tickets/{solved.Id("ticket")}", $$$"""{"ticket":{"status":"solved","assignee_id":{{{owner}}}}}""");

        var shown = await account.GetAsync($"/api/v2/users/{roger}?include=open_ticket_count");
        var listed = await account.GetAsync($"/api/v2/users/show_many?ids={roger},{bea}&include=open_ticket_count");

        Assert.Equal($$"""{"{{roger}}":2}""", shown.Json.GetProperty("open_ticket_count").GetRawText());
        Assert.Equal($$"""{"{{roger}}":2,"{{bea}}":0}""", listed.Json.GetProperty("open_ticket_count").GetRawText());

        static string TicketOf(long requester, string status) =>
            $$$"""{"ticket":{"requester_id":{{{requester}}},"status":"{{{status}}}","comment":{"body":"Help"} }}""";
    }

    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    [InlineData("?per_page=100&page=1")]
    [InlineData(".json?no_such_parameter=1")]
    public async Task A_user_is_shown_with_or_without_json_and_with_any_query(string suffix)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.GetAsync($"/api/v2/users/{created.UserId}{suffix}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.Body, response.Body);
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public async Task An_unknown_id_is_404(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/{id}.json");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task An_id_that_is_not_an_integer_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/users/abc");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the id attribute. Invalid """
            + """parameter: id must be an integer from api/v2/users/show"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("create_many")]
    [InlineData("update_many")]
    [InlineData("logout_many")]
    public async Task A_path_that_is_not_emulated_yet_is_not_an_id(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/{path}.json");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"InvalidEndpoint","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task A_user_may_be_cached_for_five_seconds_and_the_response_of_a_write_may_not()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var shown = await account.GetAsync($"/api/v2/users/{created.UserId}");
        var updated = await account.PutAsync($"/api/v2/users/{created.UserId}", """{"user":{"name":"Wilco"}}""");
        var unknown = await account.GetAsync("/api/v2/users/42");

        Assert.Equal("max-age=5, private", shown.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal("max-age=0, private, must-revalidate", updated.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal("no-cache", unknown.Headers.NonValidated["Cache-Control"].ToString());
    }

    [Fact]
    public async Task A_user_has_the_thirty_nine_keys_of_2026()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var shown = await account.GetAsync($"/api/v2/users/{user}");

        Assert.Equal(
            [
                "id", "url", "name", "email", "created_at", "updated_at", "time_zone", "iana_time_zone", "phone", "shared_phone_number",
                "photo",
                "locale_id", "locale", "organization_id", "role", "verified", "external_id", "tags", "alias", "active", "shared",
                "shared_agent",
                "last_login_at", "two_factor_auth_enabled", "signature", "details", "notes", "role_type", "custom_role_id",
                "is_billing_admin",
                "moderator", "ticket_restriction", "only_private_comments", "restricted_agent", "suspended", "default_group_id",
                "report_csv",
                "user_fields", "suspension_details",
            ],
            shown.User.Keys());
    }

    [Fact]
    public async Task Only_the_201_of_POST_users_has_last_active()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2026, 5, 6, 8, 45, 58, TimeSpan.Zero));

        var created = await account.PostAsync("/api/v2/users", """{"user":{"name":"Roger"}}""");
        var upserted = await account.CreateOrUpdateAsync("\"name\":\"Wilco\"");
        var shown = await account.GetAsync($"/api/v2/users/{created.UserId}");

        Assert.Equal(["verified", "last_active", "external_id"], created.User.Keys().SkipWhile(key => key != "verified").Take(3));
        Assert.Equal("2026-05-06", created.User.Text("last_active"));
        Assert.DoesNotContain("last_active", upserted.User.Keys());
        Assert.DoesNotContain("last_active", shown.User.Keys());
        Assert.NotEqual(created.Headers.ETag, shown.Headers.ETag);
    }

    [Theory]
    [InlineData("\"role\":\"end-user\"", true, false, false)]
    [InlineData("\"role\":\"end-user\",\"moderator\":true", true, true, false)]
    [InlineData("\"role\":\"agent\"", false, false, false)]
    [InlineData("\"role\":\"agent\",\"ticket_restriction\":\"groups\"", true, false, false)]
    [InlineData("\"role\":\"admin\"", false, true, true)]
    public async Task The_role_decides_dependent_properties(string properties, bool restrictedAgent, bool moderator, bool reportCsv)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",{properties}");

        Assert.Equal(restrictedAgent, created.User.Flag("restricted_agent"));
        Assert.Equal(moderator, created.User.Flag("moderator"));
        Assert.Equal(reportCsv, created.User.Flag("report_csv"));
    }

    [Theory]
    [InlineData("end-user", null)]
    [InlineData("agent", null)]
    [InlineData("admin", true)]
    public async Task Assumed_an_admin_is_a_billing_admin(string role, bool? expected)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"{role}\"");

        Assert.Equal(expected, created.User.Flag("is_billing_admin"));
    }

    [Fact]
    public async Task The_ETag_is_weak_and_changes_with_the_user_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);
        var path = $"/api/v2/users/{created.UserId}";

        var one = await account.GetAsync(path);
        var same = await account.GetAsync(path);
        await account.CreateOrUpdateAsync("""
            "external_id":"R-1","email":"roger@example.com"
            """);
        var changed = await account.GetAsync(path);

        Assert.Matches("^W/\"[0-9a-f]{32}\"$", one.Headers.ETag?.ToString());
        Assert.Equal(one.Headers.ETag, same.Headers.ETag);
        Assert.NotEqual(one.Headers.ETag, changed.Headers.ETag);
    }
}
