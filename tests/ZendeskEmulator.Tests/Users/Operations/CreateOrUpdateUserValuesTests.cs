using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserValuesTests
{
    [Fact]
    public async Task Tags_replace_those_before()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","tags":["one","two"]
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","tags":["three"]
            """);

        Assert.Equal(["three"], updated.User.Texts("tags"));
    }

    [Fact]
    public async Task Tags_are_a_set_without_blanks()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","tags":["two","one","two",""," one "]
            """);

        Assert.Equal(["one", "two"], created.User.Texts("tags").Order());
    }

    [Fact]
    public async Task An_empty_array_clears_the_tags()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","tags":["one"]
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","tags":[]
            """);

        Assert.Empty(updated.User.Texts("tags"));
    }

    [Fact]
    public async Task Null_tags_are_returned_as_an_array()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","tags":null
            """);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Empty(created.User.Texts("tags"));
    }

    [Fact]
    public async Task A_null_alias_becomes_the_empty_string()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","alias":"Rog"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","alias":null
            """);

        Assert.Equal("", updated.User.Text("alias"));
    }

    [Theory]
    [InlineData("external_id")]
    [InlineData("details")]
    [InlineData("notes")]
    [InlineData("phone")]
    [InlineData("alias")]
    public async Task Absent_properties_stay(string key)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"{key}\":\"+15550100\"");

        var updated = await account.CreateOrUpdateAsync("""
            "name":"Wilco","email":"roger@example.com"
            """);

        Assert.Equal("Wilco", updated.User.Text("name"));
        Assert.Equal("+15550100", updated.User.Text(key));
    }

    [Theory]
    [InlineData("external_id")]
    [InlineData("details")]
    [InlineData("notes")]
    [InlineData("phone")]
    public async Task Null_clears(string key)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"{key}\":\"+15550100\"");

        var updated = await account.CreateOrUpdateAsync($"\"email\":\"roger@example.com\",\"{key}\":null");

        Assert.Null(updated.User.Text(key));
    }

    [Theory]
    [InlineData("external_id")]
    [InlineData("details")]
    [InlineData("notes")]
    [InlineData("phone")]
    public async Task The_empty_string_blanks(string key)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"{key}\":\"+15550100\"");

        var updated = await account.CreateOrUpdateAsync($"\"email\":\"roger@example.com\",\"{key}\":\"\"");

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.True(string.IsNullOrEmpty(updated.User.Text(key)));
    }

    [Fact]
    public async Task Many_users_may_have_a_blank_external_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":""
            """);

        var other = await account.CreateOrUpdateAsync("""
            "name":"Wilco","external_id":""
            """);

        Assert.Equal(HttpStatusCode.Created, other.Status);
        Assert.NotEqual(one.UserId, other.UserId);
    }

    [Fact]
    public async Task Unknown_and_read_only_keys_are_ignored()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","created_at":"0001-01-01T00:00:00Z","updated_at":"0001-01-01T00:00:00Z","last_login_at":"0001-01-01T00:00:00Z",
            "url":"https://elsewhere.example","active":false,"shared":true,"shared_agent":true,"chat_only":true,"role_type":4,
            "restricted_agent":false,"report_csv":true,"two_factor_auth_enabled":true,"iana_time_zone":"Europe/Paris",
            "photo":{"id":0,"thumbnails":[]},"user_fields":null,"shared_tickets":true,"no_such_key":{"deep":[1,{"er":null}]}
            """);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal("2024-05-06T07:08:09Z", created.User.Text("created_at"));
        Assert.Equal("2024-05-06T07:08:09Z", created.User.Text("updated_at"));
        Assert.Null(created.User.Text("last_login_at"));
        Assert.Equal($"http://localhost/api/v2/users/{created.UserId}.json", created.User.Text("url"));
        Assert.True(created.User.Flag("active"));
        Assert.False(created.User.Flag("shared"));
        Assert.False(created.User.Flag("shared_agent"));
        Assert.Null(created.User.Number("role_type"));
        Assert.True(created.User.Flag("restricted_agent"));
        Assert.False(created.User.Flag("report_csv"));
        Assert.False(created.User.Flag("two_factor_auth_enabled"));
        Assert.Equal("America/New_York", created.User.Text("iana_time_zone"));
        Assert.Equal("null", created.User.GetProperty("photo").GetRawText());
        Assert.Equal("{}", created.User.GetProperty("user_fields").GetRawText());
    }

    [Theory]
    [InlineData("\"time_zone\":\"America/New_York\"")]
    [InlineData("\"locale\":\"en-US\"")]
    [InlineData("\"locale_id\":1")]
    [InlineData("\"role\":\"end-user\"")]
    [InlineData("\"ticket_restriction\":\"requested\"")]
    [InlineData("\"shared_phone_number\":null")]
    [InlineData("\"tags\":[]")]
    [InlineData("\"verified\":false")]
    [InlineData("\"organization_id\":null")]
    public async Task A_default_sent_back_changes_nothing(string property)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var updated = await account.CreateOrUpdateAsync($"\"external_id\":\"R-1\",{property}");

        Assert.Equal(created.Body, updated.Body);
    }

    [Fact]
    public async Task Sending_a_user_back_as_it_was_received_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1","phone":"+15550100","tags":["b","a"],
            "organization":{"name":"Sarien"},"alias":"Rog"
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var updated = await account.PostAsync("/api/v2/users/create_or_update", created.Body);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(created.Body, updated.Body);
    }
}
