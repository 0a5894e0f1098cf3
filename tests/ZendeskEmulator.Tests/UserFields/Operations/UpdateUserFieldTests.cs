using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserFields.Operations;

public sealed class UpdateUserFieldTests
{
    [Fact]
    public async Task Properties_that_are_not_sent_stay()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var id = await account.CreateFieldAsync(
            "\"key\":\"vip\",\"title\":\"Vip\",\"type\":\"checkbox\",\"tag\":\"is_vip\",\"description\":\"d\",\"position\":3");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        var response = await account.PutAsync($"/api/v2/user_fields/{id}.json", """{"user_field":{"title":"Very important"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.Headers.Location);
        var field = response.Json.GetProperty("user_field");
        Assert.Equal("Very important", field.Text("title"));
        Assert.Equal("d", field.Text("description"));
        Assert.Equal("is_vip", field.Text("tag"));
        Assert.Equal(3, field.Number("position"));
        Assert.Equal("2024-01-01T00:00:00Z", field.Text("created_at"));
        Assert.Equal("2024-01-01T00:00:05Z", field.Text("updated_at"));
    }

    [Fact]
    public async Task Key_and_type_never_change()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");

        var response = await account.PutAsync($"/api/v2/user_fields/{id}", """{"user_field":{"key":"other","type":"checkbox"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("plan", response.Json.GetProperty("user_field").Text("key"));
        Assert.Equal("text", response.Json.GetProperty("user_field").Text("type"));
    }

    [Fact]
    public async Task The_same_values_again_change_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var id = await account.CreateFieldAsync(
            "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"dropdown\",\"custom_field_options\":[{\"name\":\"Gold\",\"value\":\"gold\"}]");
        var shown = await account.GetAsync($"/api/v2/user_fields/{id}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));

        var response = await account.PutAsync($"/api/v2/user_fields/{id}", shown.Body);

        Assert.Equal(shown.Body, response.Body);
    }

    [Fact]
    public async Task A_field_is_found_by_its_key_too()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");

        var updated = await account.PutAsync("/api/v2/user_fields/plan.json", """{"user_field":{"title":"New"}}""");
        var shown = await account.GetAsync("/api/v2/user_fields/plan");

        Assert.Equal(id, updated.Id("user_field"));
        Assert.Equal("New", shown.Json.GetProperty("user_field").Text("title"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("nothing")]
    [InlineData("99999999999999999999")]
    public async Task An_unknown_field_is_not_found(string id)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var shown = await account.GetAsync($"/api/v2/user_fields/{id}");
        var updated = await account.PutAsync($"/api/v2/user_fields/{id}", """{"user_field":{"title":"New"}}""");
        var deleted = await account.DeleteAsync($"/api/v2/user_fields/{id}");

        Assert.Equal(HttpStatusCode.NotFound, shown.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", updated.Body);
        Assert.Equal(HttpStatusCode.NotFound, deleted.Status);
    }

    [Fact]
    public async Task Options_are_replaced_those_of_a_known_id_or_value_keep_their_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("""
            "key":"plan","title":"Plan","type":"dropdown",
            "custom_field_options":[{"name":"Gold","value":"gold"},{"name":"Silver","value":"silver"},{"name":"Tin","value":"tin"}]
            """);
        var (gold, silver) = (await account.OptionIdAsync(id, "gold"), await account.OptionIdAsync(id, "silver"));

        var response = await account.PutAsync(
            $"/api/v2/user_fields/{id}",
            """{"user_field":{"custom_field_options":[{"id":"""
            + $$$"""{{{silver}}},"name":"Sterling","value":"sterling"},{"name":"Gold!","value":"gold"},"""
            + """{"id":null,"name":"Bronze","value":"bronze"}]}}""");

        var options = response.Json.GetProperty("user_field").GetProperty("custom_field_options");
        Assert.Equal(3, options.GetArrayLength());
        Assert.Equal((silver, "Sterling", "sterling"), (options[0].Number("id")!.Value, options[0].Text("name"), options[0].Text("value")));
        Assert.Equal((gold, "Gold!", "gold"), (options[1].Number("id")!.Value, options[1].Text("name"), options[1].Text("value")));
        Assert.Equal("bronze", options[2].Text("value"));
    }

    [Fact]
    public async Task An_inactive_field_is_in_no_answer_until_it_is_active_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"user_fields\":{\"plan\":\"gold\"}");

        await account.PutAsync($"/api/v2/user_fields/{id}", """{"user_field":{"active":false}}""");
        var without = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"user_fields":{"plan":"silver"}}}""");
        await account.PutAsync($"/api/v2/user_fields/{id}", """{"user_field":{"active":true}}""");
        var with = await account.GetAsync($"/api/v2/users/{user}");

        Assert.Equal("{}", without.User.GetProperty("user_fields").GetRawText());
        Assert.Equal("gold", with.User.GetProperty("user_fields").Text("plan"));
    }
}
