using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserCoercionTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"on\"", true)]
    [InlineData("false", false)]
    [InlineData("\"false\"", false)]
    [InlineData("0", false)]
    [InlineData("\"0\"", false)]
    [InlineData("\"off\"", false)]
    public async Task Booleans_are_taken_in_every_spelling(string sent, bool expected)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync(
            $"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"verified\":{sent},\"suspended\":{sent}");

        Assert.Equal(expected, created.User.Flag("verified"));
        Assert.Equal(expected, created.User.Flag("suspended"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("\"1\"")]
    public async Task Skip_verify_email_is_taken_and_not_shown(string sent)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"skip_verify_email\":{sent}");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.False(created.User.Flag("verified"));
        Assert.False(created.User.TryGetProperty("skip_verify_email", out _));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    public async Task A_custom_role_makes_an_end_user_an_agent(string form)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var roleId = await account.CustomRoleIdAsync("Staff");
        var customRole = form.Replace("{0}", $"{roleId}", StringComparison.Ordinal);

        var created = await account.CreateOrUpdateAsync(
            $"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"end-user\",\"custom_role_id\":{customRole}");

        Assert.Equal("agent", created.User.Text("role"));
        Assert.Equal(roleId, created.User.Number("custom_role_id"));
        Assert.Equal(0, created.User.Number("role_type"));
        Assert.False(created.User.Flag("restricted_agent"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_custom_role_id_must_be_positive(string customRole)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync(
            $"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"custom_role_id\":{customRole}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
    }

    [Theory]
    [InlineData("groups")]
    [InlineData("assigned")]
    [InlineData("nonsense")]
    public async Task An_end_users_ticket_restriction_is_coerced_to_requested(string restriction)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"ticket_restriction\":\"{restriction}\"");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal("requested", created.User.Text("ticket_restriction"));
    }

    [Fact]
    public async Task Locale_wins_over_locale_id()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","locale":"fr","locale_id":8
            """);

        Assert.Equal("fr", created.User.Text("locale"));
        Assert.Equal(16, created.User.Number("locale_id"));
    }
}
