using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserFields.Operations;

public sealed class UserFieldOptionsTests
{
    private const string Plan = """
        "key":"plan","title":"Plan","type":"dropdown",
        "custom_field_options":[{"name":"Gold","value":"gold"},{"name":"Silver","value":"silver"}]
        """;

    [Fact]
    public async Task Options_are_listed_with_address_and_place()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(Plan);

        var response = await account.GetAsync($"/api/v2/user_fields/{id}/options.json?per_page=1&page=2");

        var option = response.Json.GetProperty("custom_field_options")[0];
        Assert.Equal(["url", "id", "name", "raw_name", "value", "position"], option.Keys());
        Assert.Equal($"http://localhost/api/v2/user_fields/{id}/options/{option.Number("id")}.json", option.Text("url"));
        Assert.Equal("silver", option.Text("value"));
        Assert.Equal(1, option.Number("position"));
        Assert.Equal($"http://localhost/api/v2/user_fields/{id}/options.json?page=1&per_page=1", response.Json.Text("previous_page"));
        Assert.Equal(2, response.Json.Number("count"));
    }

    [Fact]
    public async Task An_option_without_an_id_is_made()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(Plan);

        var response = await account.PostAsync(
            $"/api/v2/user_fields/{id}/options",
            """{"custom_field_option":{"name":"Bronze","value":"bronze"}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        var option = response.Json.GetProperty("custom_field_option");
        Assert.Equal(response.Headers.Location?.ToString(), option.Text("url"));
        Assert.Equal(2, option.Number("position"));
        Assert.Equal(response.Body, (await account.GetAsync($"/api/v2/user_fields/plan/options/{option.Number("id")}.json")).Body);
    }

    [Fact]
    public async Task An_option_with_an_id_is_changed_and_users_who_chose_it_have_the_new_value()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(Plan);
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"silver\"}");
        var silver = await account.OptionIdAsync(id, "silver");

        var response = await account.PostAsync(
            $"/api/v2/user_fields/{id}/options",
            $$$"""{"custom_field_option":{"id":{{{silver}}},"name":"Sterling","value":"sterling","position":0}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(0, response.Json.GetProperty("custom_field_option").Number("position"));
        Assert.Equal("sterling", (await account.GetAsync($"/api/v2/users/{user}")).User.GetProperty("user_fields").Text("plan"));
    }

    [Fact]
    public async Task Users_who_chose_a_deleted_option_lose_the_value()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(Plan);
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"silver\"}");
        var silver = await account.OptionIdAsync(id, "silver");

        var response = await account.DeleteAsync($"/api/v2/user_fields/{id}/options/{silver}");
        await account.PostAsync($"/api/v2/user_fields/{id}/options", """{"custom_field_option":{"name":"Silver","value":"silver"}}""");

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Null((await account.GetAsync($"/api/v2/users/{user}")).User.GetProperty("user_fields").Text("plan"));
    }

    [Fact]
    public async Task A_field_whose_last_option_was_deleted_can_still_be_changed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(
            """
            "key":"plan","title":"Plan","type":"dropdown","custom_field_options":[{"name":"Gold","value":"gold"}]
            """);
        await account.DeleteAsync($"/api/v2/user_fields/{id}/options/{await account.OptionIdAsync(id, "gold")}");

        var renamed = await account.PutAsync($"/api/v2/user_fields/{id}", """{"user_field":{"title":"Level"}}""");
        var blank = await account.PutAsync(
            $"/api/v2/user_fields/{id}", """{"user_field":{"custom_field_options":[{"name":"","value":"x"}]}}""");

        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
    }

    [Fact]
    public async Task A_value_is_taken_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(Plan);

        var response = await account.PostAsync(
            $"/api/v2/user_fields/{id}/options",
            """{"custom_field_option":{"name":"Gold again","value":"gold"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Contains("Custom field options: value has already been taken", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_without_options_accepts_no_options()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"note\",\"title\":\"Note\"");

        var made = await account.PostAsync($"/api/v2/user_fields/{id}/options", """{"custom_field_option":{"name":"A","value":"a"}}""");
        var listed = await account.GetAsync($"/api/v2/user_fields/{id}/options");

        Assert.Equal(HttpStatusCode.NotFound, made.Status);
        Assert.Equal(0, listed.Json.Number("count"));
    }

    [Fact]
    public async Task An_unknown_option_is_not_found()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync(Plan);

        var changed = await account.PostAsync(
            $"/api/v2/user_fields/{id}/options",
            """{"custom_field_option":{"id":1,"name":"A","value":"a"}}""");

        Assert.Equal(HttpStatusCode.NotFound, changed.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/user_fields/{id}/options/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.DeleteAsync($"/api/v2/user_fields/{id}/options/1")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.GetAsync($"/api/v2/user_fields/{id}/options/x")).Status);
    }
}
