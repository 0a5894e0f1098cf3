using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserFields.Operations;

public sealed class DeleteUserFieldTests
{
    [Fact]
    public async Task A_deleted_field_is_gone_from_every_list_and_user_and_still_shown_by_its_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"gold\"}");

        var response = await account.DeleteAsync($"/api/v2/user_fields/{id}.json");

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Empty(response.Body);
        var shown = await account.GetAsync($"/api/v2/user_fields/{id}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.False(shown.Json.GetProperty("user_field").Flag("active"));
        Assert.Equal("plan", shown.Json.GetProperty("user_field").Text("key"));
        Assert.Empty((await account.GetAsync("/api/v2/user_fields")).Ids("user_fields"));
        Assert.Empty((await account.GetAsync("/api/v2/user_fields?page[size]=5")).Ids("user_fields"));
        Assert.Empty((await account.GetAsync("/api/v2/user_fields/show_many?keys=plan")).Ids("user_fields"));
        Assert.Equal("{}", (await account.GetAsync($"/api/v2/users/{user}")).User.GetProperty("user_fields").GetRawText());
        Assert.Equal(0, (await account.GetAsync("/api/v2/users/search?query=plan:gold")).Json.Number("count"));
    }

    [Fact]
    public async Task A_deleted_field_cannot_be_changed_or_found_by_its_key()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(
            "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"dropdown\",\"custom_field_options\":[{\"name\":\"Gold\",\"value\":\"gold\"}]");
        await account.DeleteAsync($"/api/v2/user_fields/{id}");

        TestResponse[] responses =
        [
            await account.GetAsync("/api/v2/user_fields/plan"),
            await account.PutAsync($"/api/v2/user_fields/{id}", """{"user_field":{"active":true}}"""),
            await account.DeleteAsync($"/api/v2/user_fields/{id}"),
            await account.GetAsync($"/api/v2/user_fields/{id}/options"),
        ];

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.NotFound, response.Status));
    }

    [Fact]
    public async Task A_field_that_is_made_again_with_the_key_begins_without_values()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"gold\"}");
        await account.DeleteAsync($"/api/v2/user_fields/{id}");

        await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");

        Assert.Null((await account.GetAsync($"/api/v2/users/{user}")).User.GetProperty("user_fields").Text("plan"));
    }

    [Fact]
    public async Task The_tags_that_its_values_added_stay()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"vip\",\"title\":\"Vip\",\"type\":\"checkbox\",\"tag\":\"is_vip\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"vip\":true}");

        await account.DeleteAsync($"/api/v2/user_fields/{id}");

        Assert.Equal(["is_vip"], (await account.GetAsync($"/api/v2/users/{user}")).User.Texts("tags"));
    }
}
