using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserMatchingTests
{
    private const string NotFound = """
        {"error":"RecordNotFound","description":"Not found"}
        """;

    [Theory]
    [InlineData("roger@example.com")]
    [InlineData("ROGER@Example.Com")]
    [InlineData(" roger@example.com ")]
    public async Task A_primary_email_finds_its_user_in_any_case_and_with_blanks_around_it(string email)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"Roger@Example.com"
            """);

        var found = await account.CreateOrUpdateAsync($$"""
            "name":"Wilco","email":"{{email}}"
            """);

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
        Assert.Equal("Wilco", found.User.Text("name"));
        Assert.Equal("roger@example.com", found.User.Text("email"));
    }

    [Theory]
    [InlineData("second@example.com")]
    [InlineData("SECOND@example.com")]
    public async Task A_secondary_email_finds_its_user(string email)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"email","value":"first@example.com"},{"type":"email","value":"second@example.com"}]
            """);

        var found = await account.CreateOrUpdateAsync($$"""
            "name":"Wilco","email":"{{email}}"
            """);

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
        Assert.Equal("first@example.com", found.User.Text("email"));
    }

    [Fact]
    public async Task An_identity_finds_its_user_when_no_other_key_does()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com"
            """);

        var found = await account.CreateOrUpdateAsync("""
            "name":"Wilco","identities":[{"type":"email","value":"Roger@example.com"}]
            """);

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
    }

    [Fact]
    public async Task An_external_id_sent_as_a_number_finds_the_same_digits()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"1234"
            """);

        var found = await account.CreateOrUpdateAsync("""
            "external_id":1234
            """);

        Assert.Equal(created.UserId, found.UserId);
        Assert.Equal("1234", found.User.Text("external_id"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    public async Task An_id_names_its_user_as_a_number_or_as_digits(string form)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var found = await account.CreateOrUpdateAsync(
            $"\"id\":{form.Replace("{0}", $"{created.UserId}", StringComparison.Ordinal)},\"name\":\"Wilco\"");

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
        Assert.Equal("Wilco", found.User.Text("name"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("42")]
    [InlineData("\"42\"")]
    [InlineData("9223372036854775807")]
    public async Task A_blank_or_unknown_id_is_404_and_creates_nobody(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync($"\"id\":{id},\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(NotFound, response.Body);
        Assert.Equal(1, (await account.GetAsync("/api/v2/users.json")).Json.Number("count"));
    }

    [Fact]
    public async Task A_null_id_counts_as_not_sent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);

        var found = await account.CreateOrUpdateAsync("""
            "id":null,"external_id":"R-1"
            """);

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
    }

    [Fact]
    public async Task Without_any_key_a_user_is_created_each_time()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var one = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        var other = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":null,"external_id":null
            """);

        Assert.Equal(HttpStatusCode.Created, one.Status);
        Assert.Equal(HttpStatusCode.Created, other.Status);
        Assert.NotEqual(one.UserId, other.UserId);
    }

    [Theory]
    [InlineData("\"external_id\":\"old\"", "new")]
    [InlineData("\"details\":\"none\"", "new")]
    public async Task Found_by_email_the_external_id_that_is_sent_is_stored(string before, string sent)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",{before}");

        var found = await account.CreateOrUpdateAsync($"\"email\":\"roger@example.com\",\"external_id\":\"{sent}\"");

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(created.UserId, found.UserId);
        Assert.Equal("new", found.User.Text("external_id"));
    }

    [Fact]
    public async Task An_external_id_that_was_overwritten_is_free()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"old"
            """);
        await account.CreateOrUpdateAsync("""
            "email":"roger@example.com","external_id":"new"
            """);

        var response = await account.CreateOrUpdateAsync("""
            "name":"Other","external_id":"old"
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Theory]
    [InlineData("\"email\":\"roger@example.com\"")]
    [InlineData("\"external_id\":\"R-1\"")]
    public async Task Of_several_requests_at_once_for_a_new_user_one_creates_it_and_the_others_find_it(string key)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => account.CreateOrUpdateAsync($"\"name\":\"Roger\",{key}")));

        Assert.Single(responses, response => response.Status == HttpStatusCode.Created);
        Assert.Equal(4, responses.Count(response => response.Status == HttpStatusCode.OK));
        Assert.Single(responses.Select(response => response.UserId).Distinct());
    }

    [Fact]
    public async Task A_deleted_user_matches_neither_by_email_nor_by_external_id_and_frees_both()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var deleted = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1","identities":[{"type":"email","value":"wilco@example.com"}]
            """);
        await account.DeleteAsync($"/api/v2/users/{deleted.UserId}");

        var response = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"r-1","identities":[{"type":"email","value":"wilco@example.com"}]
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.NotEqual(deleted.UserId, response.UserId);
        Assert.Equal("r-1", response.User.Text("external_id"));
    }

    [Fact]
    public async Task The_id_of_a_deleted_user_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var deleted = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        await account.DeleteAsync($"/api/v2/users/{deleted.UserId}");

        var response = await account.CreateOrUpdateAsync($"\"id\":{deleted.UserId},\"name\":\"Wilco\"");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(NotFound, response.Body);
    }
}
