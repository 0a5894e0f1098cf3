using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Http;

/// <summary>A text of the longest length is taken, one byte more is refused with Zendesk's words, wherever it stands.</summary>
public sealed class TextBoundsTests
{
    [Theory]
    [InlineData("users", "user", "name", 1020)]
    [InlineData("users", "user", "external_id", 1020)]
    [InlineData("users", "user", "alias", 1020)]
    [InlineData("users", "user", "phone", 1020)]
    [InlineData("users", "user", "organization_name", 1020)]
    [InlineData("users", "user", "details", 65_535)]
    [InlineData("users", "user", "notes", 65_535)]
    [InlineData("users", "user", "signature", 65_535)]
    [InlineData("organizations", "organization", "name", 1020)]
    [InlineData("organizations", "organization", "notes", 65_535)]
    [InlineData("user_fields", "user_field", "title", 1020)]
    [InlineData("user_fields", "user_field", "description", 65_535)]
    [InlineData("user_fields", "user_field", "regexp_for_validation", 255)]
    public async Task A_text_has_as_many_bytes_as_its_key_allows(string path, string envelope, string key, int longest)
    {
        using var account = await TestEmulator.NewAccountAsync();
        string Body(string text) => $"{{\"{envelope}\":{{\"name\":\"N\",\"key\":\"k\",\"title\":\"T\",\"{key}\":\"{text}\"}}}}";

        var taken = await account.PostAsync($"/api/v2/{path}", Body(new string('a', longest)));
        var refused = await account.PostAsync($"/api/v2/{path}", Body(new string('a', longest - 1) + "ä"));

        Assert.Equal(HttpStatusCode.Created, taken.Status);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(
            $"Invalid parameter: {envelope}.{key} can not be longer than {longest} bytes from api/v2/{path}/create",
            refused.Json.GetProperty("error").Text("message"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escapes_do_not_make_a_text_longer()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var taken = await account.PostAsync(
            "/api/v2/users",
            $"{{\"user\":{{\"name\":\"{string.Concat(Enumerable.Repeat("\\u0061", 1020))}\"}}}}");

        Assert.Equal(HttpStatusCode.Created, taken.Status);
    }

    [Theory]
    [InlineData("tags", 1_000)]
    [InlineData("organization_ids", 300)]
    public async Task A_list_has_as_many_items_as_its_key_allows(string key, int most)
    {
        using var account = await TestEmulator.NewAccountAsync();
        string Body(int count) => $"{{\"user\":{{\"name\":\"N\",\"{key}\":[{string.Join(',', Enumerable.Range(1, count))}]}}}}";

        var within = await account.PostAsync("/api/v2/users", Body(most));
        var beyond = await account.PostAsync("/api/v2/users", Body(most + 1));

        Assert.NotEqual(HttpStatusCode.BadRequest, within.Status);
        Assert.Equal(HttpStatusCode.BadRequest, beyond.Status);
        Assert.Equal(
            $$"""{"error":"TooManyValues","description":"Parameter user.{{key}} cannot specify more than {{most}} """
            + $$"""values","max_count":{{most}}}""", beyond.Body);
    }

    [Fact]
    public async Task A_bulk_call_refuses_a_text_that_is_too_long_when_it_is_taken()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync("/api/v2/users/create_many", $"{{\"users\":[{{\"name\":\"{new string('a', 1021)}\"}}]}}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(
            "users.name can not be longer than 1020 bytes from api/v2/users/create_many",
            refused.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_that_are_added_one_call_after_the_other_have_the_same_bound()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.PostAsync($"/api/v2/users/{id}/tags", Tags(0, 900));

        var within = await account.PutAsync($"/api/v2/users/{id}/tags", Tags(900, 100));
        var beyond = await account.PutAsync($"/api/v2/users/{id}/tags", Tags(1_000, 1));

        Assert.Equal(HttpStatusCode.OK, within.Status);
        Assert.Equal(HttpStatusCode.BadRequest, beyond.Status);
        Assert.Equal(1_000, (await account.GetAsync($"/api/v2/users/{id}/tags")).Json.GetProperty("tags").GetArrayLength());
    }

    private static string Tags(int first, int count) =>
        $"{{\"tags\":[{string.Join(',', Enumerable.Range(first, count).Select(i => $"\"t{i}\""))}]}}";
}
