using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class UserFieldValuesTests
{
    [Fact]
    public async Task Every_field_is_in_the_answer_in_the_order_of_the_fields_empty_where_nothing_is_set()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);

        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal(
            """{"note":null,"vip":false,"since":null,"seats":null,"rate":null,"plan":null,"likes":null,"boss":null}""",
            response.User.GetProperty("user_fields").GetRawText());
    }

    [Fact]
    public async Task Values_are_returned_by_their_type()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);

        var response = await account.CreateOrUpdateAsync("""
            "name":"Roger","user_fields":{"note":"n","vip":"on","since":"2024-02-29","seats":"42","rate":5.25,"plan":"gold",
            "likes":["cake","tea"],"boss":1000000000003}
            """);

        Assert.Equal(
            """{"note":"n","vip":true,"since":"2024-02-29T00:00:00+00:00","seats":42,"rate":5.25,"plan":"gold","likes":"""
            + """["tea","cake"],"boss":1000000000003}""",
            response.User.GetProperty("user_fields").GetRawText());
        Assert.Equal(["cake", "gold", "is_vip", "tea"], response.User.Texts("tags"));
    }

    [Fact]
    public async Task Sending_back_the_values_of_a_response_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await CreateFieldsAsync(account);
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","user_fields":{"note":"n","vip":true,"since":"2024-02-29","seats":42,"rate":5.25,"plan":"gold",
            "likes":["cake","tea"],"boss":1000000000003}
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        var response = await account.PutAsync(
            $"/api/v2/users/{created.UserId}",
            $"{{\"user\":{{\"tags\":{created.User.GetProperty("tags").GetRawText()},\"user_fields\":"
            + $"{created.User.GetProperty("user_fields").GetRawText()}}}}}");

        Assert.Equal(created.Body, response.Body);
    }

    [Fact]
    public async Task Values_are_merged_key_by_key()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateUserAsync(
            "\"name\":\"Roger\",\"user_fields\":{\"note\":\"n\",\"seats\":1,\"plan\":\"gold\",\"vip\":true}");

        var response = await account.PutAsync(
            $"/api/v2/users/{id}",
            """{"user":{"user_fields":{"seats":2,"plan":null,"vip":null,"unknown":{"a":[1]}}}}""");

        Assert.Equal(
            """{"note":"n","vip":false,"since":null,"seats":2,"rate":null,"plan":null,"likes":null,"boss":null}""",
            response.User.GetProperty("user_fields").GetRawText());
        Assert.Empty(response.User.Texts("tags"));
    }

    [Fact]
    public async Task Null_for_all_of_them_is_as_if_it_had_not_been_sent()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"note\":\"n\"}");

        var response = await account.PutAsync($"/api/v2/users/{id}", """{"user":{"user_fields":null}}""");

        Assert.Equal("n", response.User.GetProperty("user_fields").Text("note"));
    }

    [Fact]
    public async Task Every_wrong_value_is_reported_and_nothing_is_stored()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.PutAsync(
            $"/api/v2/users/{id}",
            """{"user":{"name":"New","user_fields":{"note":"n","seats":"many","plan":"tin"}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"seats":[{"description":"Seats: is """
            + """invalid","error":"InvalidValue"}],"plan":[{"description":"Plan: is invalid","error":"InvalidValue"}]}}""",
            response.Body);
        var stored = (await account.GetAsync($"/api/v2/users/{id}")).User;
        Assert.Equal("Roger", stored.Text("name"));
        Assert.Null(stored.GetProperty("user_fields").Text("note"));
    }

    [Fact]
    public async Task Bulk_calls_take_values_and_tell_of_wrong_ones()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var response = await account.PostAsync(
            "/api/v2/users/create_or_update_many",
            """{"users":[{"name":"Roger","external_id":"r","user_fields":{"plan":"gold"}},"""
            + """{"name":"Ann","external_id":"a","user_fields":{"plan":"tin"}}]}""");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var job = await account.GetAsync($"/api/v2/job_statuses/{response.Json.GetProperty("job_status").Text("id")}");
        var rows = job.Json.GetProperty("job_status").GetProperty("results");
        Assert.Equal("Created", rows[0].Text("status"));
        Assert.Contains("Plan: is invalid", rows[1].Text("details"), StringComparison.Ordinal);
        var found = await account.GetAsync("/api/v2/users/search?query=plan:gold");
        Assert.Equal("r", Assert.Single(found.Json.GetProperty("users").EnumerateArray()).Text("external_id"));
    }

    [Fact]
    public async Task Anything_but_a_hash_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"user_fields\":5");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains("user.user_fields must be a hash", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_by_their_own_calls_set_and_clear_values()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"gold\"}");

        var added = await account.PutAsync($"/api/v2/users/{id}/tags", """{"tags":["silver","is_vip"]}""");
        var afterAdding = (await account.GetAsync($"/api/v2/users/{id}")).User.GetProperty("user_fields");
        await account.SendAsync(HttpMethod.Delete, $"/api/v2/users/{id}/tags", """{"tags":["silver"]}""");
        var afterRemoving = (await account.GetAsync($"/api/v2/users/{id}")).User.GetProperty("user_fields");

        Assert.Equal(["is_vip", "silver"], added.Json.Texts("tags"));
        Assert.Equal("silver", afterAdding.Text("plan"));
        Assert.True(afterAdding.Flag("vip"));
        Assert.Null(afterRemoving.Text("plan"));
        Assert.True(afterRemoving.Flag("vip"));
    }

    [Fact]
    public async Task A_permanently_deleted_user_has_no_values()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateFieldsAsync(account);
        var id = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"note\":\"n\"}");
        await account.DeleteAsync($"/api/v2/users/{id}");

        await account.DeleteAsync($"/api/v2/deleted_users/{id}");

        Assert.Null((await account.GetAsync($"/api/v2/users/{id}")).User.GetProperty("user_fields").Text("note"));
    }

    [Theory]
    [InlineData("/api/v2/users/{user}.json")]
    [InlineData("/api/v2/users.json")]
    [InlineData("/api/v2/users/search.json?query=roger")]
    public async Task A_change_of_the_fields_changes_the_tag_of_every_answer_with_users(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        path = path.Replace("{user}", $"{id}", StringComparison.Ordinal);
        var before = (await account.GetAsync(path)).Headers.ETag;

        var field = await account.CreateFieldAsync("\"key\":\"note\",\"title\":\"Note\"");
        var made = await account.GetUnlessAsync(path, before);
        var again = await account.GetUnlessAsync(path, made.Headers.ETag);
        await account.DeleteAsync($"/api/v2/user_fields/{field}");
        var deleted = await account.GetUnlessAsync(path, made.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Equal(HttpStatusCode.OK, deleted.Status);
        Assert.Equal(before, deleted.Headers.ETag);
    }

    private static async Task CreateFieldsAsync(TestAccount account)
    {
        await account.CreateFieldAsync("\"key\":\"note\",\"title\":\"Note\"");
        await account.CreateFieldAsync("\"key\":\"vip\",\"title\":\"Vip\",\"type\":\"checkbox\",\"tag\":\"is_vip\"");
        await account.CreateFieldAsync("\"key\":\"since\",\"title\":\"Since\",\"type\":\"date\"");
        await account.CreateFieldAsync("\"key\":\"seats\",\"title\":\"Seats\",\"type\":\"integer\"");
        await account.CreateFieldAsync("\"key\":\"rate\",\"title\":\"Rate\",\"type\":\"decimal\"");
        await account.CreateFieldAsync("""
            "key":"plan","title":"Plan","type":"dropdown",
            "custom_field_options":[{"name":"Gold","value":"gold"},{"name":"Silver","value":"silver"}]
            """);
        await account.CreateFieldAsync("""
            "key":"likes","title":"Likes","type":"multiselect",
            "custom_field_options":[{"name":"Tea","value":"tea"},{"name":"Cake","value":"cake"}]
            """);
        await account.CreateFieldAsync("\"key\":\"boss\",\"title\":\"Boss\",\"type\":\"lookup\",\"relationship_target_type\":\"zen:user\"");
    }
}
