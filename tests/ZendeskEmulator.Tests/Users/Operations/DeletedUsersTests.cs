using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class DeletedUsersTests
{
    [Fact]
    public async Task A_deleted_user_is_listed_counted_and_shown_with_the_documented_keys()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        await account.CreateUserAsync("\"name\":\"Stays\"");
        await account.DeleteAsync($"/api/v2/users/{user}");

        var listed = await account.GetAsync("/api/v2/deleted_users.json");
        var counted = await account.GetAsync("/api/v2/deleted_users/count.json");
        var shown = await account.GetAsync($"/api/v2/deleted_users/{user}.json");

        Assert.Equal(["deleted_users", "next_page", "previous_page", "count"], listed.Json.Keys());
        Assert.Equal([user], listed.Ids("deleted_users"));
        Assert.Equal("""{"count":{"value":1,"refreshed_at":"2024-01-01T00:00:00Z"}}""", counted.Body);
        var deleted = shown.Json.GetProperty("deleted_user");
        Assert.Equal(
            [
                "id",
                "url",
                "name",
                "email",
                "created_at",
                "updated_at",
                "time_zone",
                "phone",
                "shared_phone_number",
                "photo",
                "locale_id",
                "locale",
                "organization_id",
                "role",
                "active"
            ],
            deleted.Keys());
        Assert.Equal($"http://localhost/api/v2/deleted_users/{user}", deleted.Text("url"));
        Assert.Equal("Roger", deleted.Text("name"));
        Assert.Null(deleted.Text("email"));
        Assert.False(deleted.Flag("active"));
    }

    [Fact]
    public async Task A_user_that_is_not_deleted_and_an_unknown_one_are_404()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var shown = await account.GetAsync($"/api/v2/deleted_users/{user}");
        var deleted = await account.DeleteAsync($"/api/v2/deleted_users/{user}");
        var unknown = await account.DeleteAsync("/api/v2/deleted_users/42");

        Assert.All([shown, deleted, unknown], response => Assert.Equal(HttpStatusCode.NotFound, response.Status));
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", unknown.Body);
        Assert.True((await account.GetAsync($"/api/v2/users/{user}")).User.Flag("active"));
    }

    [Fact]
    public async Task Deleting_for_good_takes_what_is_personal()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("""
            "name":"Roger","email":"roger@example.com","phone":"+15550100","notes":"secret","details":"secret","tags":["secret"],
            "external_id":"secret"
            """);
        await account.DeleteAsync($"/api/v2/users/{user}");

        var response = await account.DeleteAsync($"/api/v2/deleted_users/{user}.json");
        var deleted = await account.GetAsync($"/api/v2/deleted_users/{user}.json");
        var shown = await account.GetAsync($"/api/v2/users/{user}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("Roger", response.Json.GetProperty("deleted_user").Text("name"));
        Assert.Equal("Permanently Deleted User", deleted.Json.GetProperty("deleted_user").Text("name"));
        Assert.Null(response.Json.GetProperty("deleted_user").Text("email"));
        Assert.Null(response.Json.GetProperty("deleted_user").Text("phone"));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.False(shown.User.Flag("active"));
        Assert.Equal("Permanently Deleted User", shown.User.Text("name"));
        Assert.DoesNotContain("secret", shown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_for_good_a_second_time_is_422_in_the_recorded_words()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.DeleteAsync($"/api/v2/users/{user}");
        await account.DeleteAsync($"/api/v2/deleted_users/{user}");

        var response = await account.DeleteAsync($"/api/v2/deleted_users/{user}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"user_id":[{"description":"User Only """
            + """one deletion request needed per user","error":"DuplicateValue"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task Deleted_users_are_listed_in_order_of_name()
    {
        using var account = await TestEmulator.NewAccountAsync();
        foreach (var name in (string[])["Wilco", "anna", "Roger"])
        {
            await account.DeleteAsync($"/api/v2/users/{await account.CreateUserAsync($"\"name\":\"{name}\"")}");
        }

        var list = await account.GetAsync("/api/v2/deleted_users");

        Assert.Equal(["anna", "Roger", "Wilco"], list.Names("deleted_users"));
    }

    [Fact]
    public async Task A_deleted_users_tags_cannot_be_changed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.DeleteAsync($"/api/v2/users/{user}");

        var response = await account.PutAsync($"/api/v2/users/{user}/tags", """{"tags":["vip"]}""");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
    }

    [Fact]
    public async Task A_users_tags_are_set_added_removed_and_listed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"old\"]");
        var path = $"/api/v2/users/{user}/tags.json";
        var before = await account.GetAsync($"/api/v2/users/{user}");

        var set = await account.PostAsync(path, """{"tags":["gold","vip"]}""");
        var added = await account.PutAsync(path, """{"tags":["beta","vip"]}""");
        var removed = await account.SendAsync(HttpMethod.Delete, path, """{"tags":["gold","none"]}""");
        var listed = await account.GetAsync(path);

        Assert.Equal(HttpStatusCode.Created, set.Status);
        Assert.Equal(["gold", "vip"], set.Json.Texts("tags").Order());
        Assert.Equal(["beta", "gold", "vip"], added.Json.Texts("tags").Order());
        Assert.Equal(["beta", "vip"], removed.Json.Texts("tags").Order());
        Assert.Equal(removed.Body, listed.Body);
        var after = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal(["beta", "vip"], after.User.Texts("tags").Order());
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync("/api/v2/users/42/tags")).Status);
    }
}
