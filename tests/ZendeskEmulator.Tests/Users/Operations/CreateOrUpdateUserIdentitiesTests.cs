using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserIdentitiesTests
{
    [Fact]
    public async Task A_new_email_of_a_known_user_becomes_a_secondary_unverified_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"first@example.com"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","email":"Second@example.com"
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal("first@example.com", updated.User.Text("email"));
        Assert.Equal(["email first@example.com primary", "email second@example.com"], await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task A_new_email_with_verified_is_a_verified_secondary_identity_and_the_primary_stays_unverified()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"first@example.com"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","email":"second@example.com","verified":true
            """);

        Assert.Equal("first@example.com", updated.User.Text("email"));
        Assert.False(updated.User.Flag("verified"));
        Assert.Equal(
            ["email first@example.com primary", "email second@example.com verified"],
            await account.IdentitiesAsync(updated.UserId));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Verified_alone_sets_the_flag_of_the_primary(string verified, bool expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync($$"""
            "name":"Roger","external_id":"R-1","verified":{{(expected ? "false" : "true")}},
            "identities":[{"type":"email","value":"first@example.com"},{"type":"email","value":"second@example.com"}]
            """);

        var updated = await account.CreateOrUpdateAsync($"\"external_id\":\"R-1\",\"verified\":{verified}");

        Assert.Equal(!expected, created.User.Flag("verified"));
        Assert.Equal(expected, updated.User.Flag("verified"));
        Assert.Equal(
            [expected ? "email first@example.com primary verified" : "email first@example.com primary", "email second@example.com"],
            await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task Verified_on_create_is_the_flag_of_the_email()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","verified":true
            """);

        Assert.True(created.User.Flag("verified"));
        Assert.Equal(["email roger@example.com primary verified"], await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task Without_an_identity_verified_has_no_effect()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","verified":true
            """);

        Assert.False(created.User.Flag("verified"));
        Assert.Empty(await account.IdentitiesAsync(created.UserId));
    }

    [Theory]
    [InlineData("FIRST@example.com")]
    [InlineData("second@example.com")]
    public async Task An_email_that_the_user_has_makes_no_new_identity(string email)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"email","value":"first@example.com"},{"type":"email","value":"second@example.com"}]
            """);

        var updated = await account.CreateOrUpdateAsync($"\"email\":\"{email}\"");

        Assert.Equal(created.Body, updated.Body);
        Assert.Equal(["email first@example.com primary", "email second@example.com"], await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task The_first_email_of_a_user_without_one_becomes_the_primary()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","email":"roger@example.com"
            """);

        Assert.Equal("roger@example.com", updated.User.Text("email"));
        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task On_create_the_first_of_the_identities_wins_over_email_which_becomes_secondary()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "email":"beside@example.com","name":"Roger",
            "identities":[{"type":"email","value":"first@example.com"},{"type":"email","value":"second@example.com"}]
            """);

        Assert.Equal("first@example.com", created.User.Text("email"));
        var identities = await account.IdentitiesAsync(created.UserId);
        Assert.Equal("email first@example.com primary", identities[0]);
        Assert.Equal(["email beside@example.com", "email second@example.com"], identities[1..].Order());
    }

    [Fact]
    public async Task On_create_the_first_email_like_identity_is_the_primary_wherever_it_stands()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"twitter","value":"roger"},{"type":"google","value":"Roger@gmail.example"},
            {"type":"email","value":"roger@example.com"}]
            """);

        Assert.Equal("roger@gmail.example", created.User.Text("email"));
        Assert.Contains("google roger@gmail.example primary", await account.IdentitiesAsync(created.UserId));
        Assert.Contains("email roger@example.com", await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task On_create_an_email_that_is_among_the_identities_makes_no_further_one()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"SECOND@example.com",
            "identities":[{"type":"email","value":"first@example.com"},{"type":"email","value":"second@example.com"}]
            """);

        Assert.Equal(["email first@example.com primary", "email second@example.com"], await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task On_create_an_email_equal_to_a_google_identity_makes_no_further_one()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@gmail.example","identities":[{"type":"google","value":"roger@gmail.example"}]
            """);

        Assert.Equal(["google roger@gmail.example primary"], await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task On_update_all_identities_become_secondary_and_the_primary_stays()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"first@example.com"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","identities":[{"type":"email","value":"second@example.com"},{"type":"google","value":"third@example.com"}]
            """);

        Assert.Equal("first@example.com", updated.User.Text("email"));
        Assert.Equal(
            ["email first@example.com primary", "email second@example.com", "google third@example.com"],
            await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task An_identity_that_the_user_has_is_not_an_error()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"first@example.com"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","identities":[{"type":"email","value":"First@example.com"}]
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(["email first@example.com primary"], await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task An_identity_may_say_that_it_is_verified()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"email","value":"first@example.com","verified":true},
            {"type":"email","value":"second@example.com"}]
            """);

        Assert.True(created.User.Flag("verified"));
        Assert.Equal(
            ["email first@example.com primary verified", "email second@example.com"],
            await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task A_blank_email_removes_the_primary_of_a_user_with_a_phone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"roger@example.com","phone":"+15550100"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","email":""
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Null(updated.User.Text("email"));
        Assert.Equal("+15550100", updated.User.Text("phone"));
    }
}
