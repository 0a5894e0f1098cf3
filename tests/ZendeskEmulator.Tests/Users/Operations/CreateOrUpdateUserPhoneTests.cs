using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserPhoneTests
{
    [Fact]
    public async Task A_unique_number_is_a_direct_line_with_an_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","phone":"+15550100"
            """);

        Assert.Equal("+15550100", created.User.Text("phone"));
        Assert.False(created.User.Flag("shared_phone_number"));
        Assert.Equal(["phone_number +15550100 primary verified"], await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task A_number_of_another_user_is_a_shared_number_without_an_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","phone":"+15550100"
            """);

        var created = await account.CreateOrUpdateAsync("""
            "name":"Wilco","phone":"+15550100"
            """);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal("+15550100", created.User.Text("phone"));
        Assert.True(created.User.Flag("shared_phone_number"));
        Assert.Empty(await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task A_number_sent_as_shared_makes_no_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","phone":"+15550100","shared_phone_number":true
            """);

        Assert.Equal("+15550100", created.User.Text("phone"));
        Assert.True(created.User.Flag("shared_phone_number"));
        Assert.Empty(await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task A_user_with_only_a_number_is_verified()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var number = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"phone\":\"+15550100\"");
        var both = await account.CreateOrUpdateAsync("\"name\":\"Wilco\",\"phone\":\"+15550101\",\"email\":\"wilco@example.com\"");

        Assert.True(number.User.Flag("verified"));
        Assert.False(both.User.Flag("verified"));
    }

    [Fact]
    public async Task A_number_among_the_identities_has_no_delivery_and_is_verified()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"phone\":\"+15550100\"");

        var identity = (await account.GetAsync($"/api/v2/users/{created.UserId}/identities")).Json.GetProperty("identities")[0];

        Assert.Equal(["url", "id", "user_id", "type", "value", "verified", "primary", "created_at", "updated_at"], identity.Keys());
        Assert.True(identity.Flag("verified"));
    }

    [Fact]
    public async Task Without_a_phone_shared_phone_number_is_null()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        Assert.Null(created.User.Text("phone"));
        Assert.Null(created.User.Flag("shared_phone_number"));
    }

    [Fact]
    public async Task A_new_number_beside_a_direct_line_is_a_secondary_identity_and_the_phone_stays()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","phone":"+15550100"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","phone":"+15550199"
            """);

        Assert.Equal("+15550100", updated.User.Text("phone"));
        Assert.Equal(
            ["phone_number +15550100 primary verified", "phone_number +15550199 verified"],
            await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task The_first_number_of_a_user_without_one_is_the_direct_line()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","phone":"+15550100"
            """);

        Assert.Equal("+15550100", updated.User.Text("phone"));
        Assert.False(updated.User.Flag("shared_phone_number"));
    }

    [Fact]
    public async Task The_same_number_again_creates_no_new_identity()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","phone":"+15550100"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","phone":"+15550100"
            """);

        Assert.Equal(["phone_number +15550100 primary verified"], await account.IdentitiesAsync(updated.UserId));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A_cleared_phone_is_gone_with_its_identity(string cleared)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","phone":"+15550100"
            """);

        var updated = await account.CreateOrUpdateAsync($"\"email\":\"roger@example.com\",\"phone\":{cleared}");

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.True(string.IsNullOrEmpty(updated.User.Text("phone")));
        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(updated.UserId));
    }

    [Fact]
    public async Task The_number_of_a_deleted_user_is_free()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var deleted = await account.CreateOrUpdateAsync("""
            "name":"Roger","phone":"+15550100"
            """);
        await account.DeleteAsync($"/api/v2/users/{deleted.UserId}");

        var created = await account.CreateOrUpdateAsync("""
            "name":"Wilco","phone":"+15550100"
            """);

        Assert.False(created.User.Flag("shared_phone_number"));
        Assert.Equal(["phone_number +15550100 primary verified"], await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task The_phone_identity_and_the_email_are_both_primary_of_their_sort()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","phone":"+15550100","email":"roger@example.com"
            """);

        Assert.Equal(
            ["email roger@example.com primary", "phone_number +15550100 primary verified"],
            await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task A_second_number_of_somebody_else_leaves_the_direct_line_alone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Other","phone":"+15550199"
            """);
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","phone":"+15550100"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"R-1","phone":"+15550199"
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal("+15550100", updated.User.Text("phone"));
        Assert.Equal(["phone_number +15550100 primary verified"], await account.IdentitiesAsync(updated.UserId));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Email_and_phone_cannot_be_cleared_together(string cleared)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"roger@example.com","phone":"+15550100"
            """);

        var refused = await account.CreateOrUpdateAsync($"\"external_id\":\"R-1\",\"email\":{cleared},\"phone\":{cleared}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Email: cannot be blank", refused.Body, StringComparison.Ordinal);
        Assert.Equal(created.Body, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Body);
    }
}
