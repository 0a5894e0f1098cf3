using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserFields.Operations;

public sealed class DeleteUserFieldTests
{
    [Fact]
    public async Task A_deleted_field_is_gone_from_every_answer()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"gold\"}");

        var response = await account.DeleteAsync($"/api/v2/user_fields/{id}.json");

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Empty(response.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/user_fields/{id}")).Status);
        Assert.Equal("{}", (await account.GetAsync($"/api/v2/users/{user}")).User.GetProperty("user_fields").GetRawText());
        Assert.Equal(0, (await account.GetAsync("/api/v2/users/search?query=plan:gold")).Json.Number("count"));
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
