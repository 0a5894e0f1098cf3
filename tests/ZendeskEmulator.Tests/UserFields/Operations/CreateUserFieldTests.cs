using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserFields.Operations;

public sealed class CreateUserFieldTests
{
    [Fact]
    public async Task A_field_is_a_text_behind_all_others_unless_something_else_is_said()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/user_fields.json", """{"user_field":{"key":"plan","title":"Plan"}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal($"http://localhost/api/v2/user_fields/{response.Id("user_field")}.json", response.Headers.Location?.ToString());
        var field = response.Json.GetProperty("user_field");
        Assert.Equal(
            [
                "url",
                "id",
                "type",
                "key",
                "title",
                "description",
                "raw_title",
                "raw_description",
                "position",
                "active",
                "system",
                "regexp_for_validation",
                "created_at",
                "updated_at"
            ],
            field.Keys());
        Assert.Equal("text", field.Text("type"));
        Assert.Equal("", field.Text("description"));
        Assert.Equal("Plan", field.Text("raw_title"));
        Assert.Equal(9999, field.Number("position"));
        Assert.True(field.Flag("active"));
        Assert.False(field.Flag("system"));
        Assert.Null(field.Text("regexp_for_validation"));
    }

    [Theory]
    [InlineData("text", "")]
    [InlineData("textarea", "")]
    [InlineData("checkbox", ",\"tag\":\"vip\"")]
    [InlineData("date", "")]
    [InlineData("integer", "")]
    [InlineData("decimal", "")]
    [InlineData("regexp", ",\"regexp_for_validation\":\"[a-z]+\"")]
    [InlineData("dropdown", ",\"custom_field_options\":[{\"name\":\"Gold\",\"value\":\"gold\"}]")]
    [InlineData("multiselect", ",\"custom_field_options\":[{\"name\":\"Gold\",\"value\":\"gold\"}]")]
    [InlineData("lookup", ",\"relationship_target_type\":\"zen:user\"")]
    public async Task Every_type_of_the_documentation_can_be_made(string type, string more)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(
            "/api/v2/user_fields",
            $$$"""{"user_field":{"key":"k","title":"T","type":"{{{type}}}"{{{more}}}}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal(type, response.Json.GetProperty("user_field").Text("type"));
    }

    [Fact]
    public async Task Only_a_checkbox_has_a_tag_and_only_a_field_with_options_has_them()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var checkbox = await account.PostAsync("/api/v2/user_fields", """{"user_field":{"key":"vip","title":"Vip","type":"checkbox"}}""");
        var dropdown = await account.PostAsync(
            "/api/v2/user_fields",
            """{"user_field":{"key":"plan","title":"Plan","type":"dropdown","tag":"x","custom_field_options":"""
            + """[{"name":"Gold","value":"gold"},{"id":null,"name":"Silver","value":"silver"}]}}""");

        Assert.Equal("tag", checkbox.Json.GetProperty("user_field").Keys()[^1]);
        Assert.Null(checkbox.Json.GetProperty("user_field").Text("tag"));
        var field = dropdown.Json.GetProperty("user_field");
        Assert.Equal("custom_field_options", field.Keys()[^1]);
        var options = field.GetProperty("custom_field_options");
        Assert.Equal(["id", "name", "raw_name", "value"], options[0].Keys());
        Assert.Equal("gold", options[0].Text("value"));
        Assert.Equal("Silver", options[1].Text("raw_name"));
    }

    [Fact]
    public async Task A_date_has_the_pattern_of_dates()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(
            "/api/v2/user_fields",
            """{"user_field":{"key":"birthday","title":"Birthday","type":"date"}}""");

        Assert.Equal(
            @"\A([0-9]{4})-(1[0-2]|0[1-9])-(3[01]|[12][0-9]|0[1-9])\z",
            response.Json.GetProperty("user_field").Text("regexp_for_validation"));
    }

    [Theory]
    [InlineData("\"title\":\"Plan\"", "{\"key\":[{\"description\":\"Key: cannot be blank\",\"error\":\"BlankValue\"}]}")]
    [InlineData("\"key\":\"plan\"", "{\"title\":[{\"description\":\"Title: cannot be blank\",\"error\":\"BlankValue\"}]}")]
    [InlineData("\"key\":\"my-plan\",\"title\":\"Plan\"", "{\"key\":[{\"description\":\"Key: is invalid\",\"error\":\"InvalidValue\"}]}")]
    [InlineData("\"key\":\"123\",\"title\":\"Plan\"", "{\"key\":[{\"description\":\"Key: is invalid\",\"error\":\"InvalidValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"tagger\"",
        "{\"type\":[{\"description\":\"Type: is invalid\",\"error\":\"InvalidValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"regexp\"",
        "{\"regexp_for_validation\":[{\"description\":\"Regexp for validation: is invalid\",\"error\":\"InvalidValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"regexp\",\"regexp_for_validation\":\"(\"",
        "{\"regexp_for_validation\":[{\"description\":\"Regexp for validation: is invalid\",\"error\":\"InvalidValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"dropdown\"",
        "{\"custom_field_options\":[{\"description\":\"Custom field options: cannot be blank\",\"error\":\"BlankValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"dropdown\",\"custom_field_options\":[{\"name\":\"Gold\"}]",
        "{\"custom_field_options\":[{\"description\":\"Custom field options: cannot be blank\",\"error\":\"BlankValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"multiselect\",\"custom_field_options\":[{\"name\":\"A\",\"value\":\"a\"},"
        + "{\"name\":\"B\",\"value\":\"a\"}]",
        "{\"custom_field_options\":[{\"description\":\"Custom field options: value has already been "
        + "taken\",\"error\":\"DuplicateValue\"}]}")]
    [InlineData(
        "\"key\":\"plan\",\"title\":\"Plan\",\"type\":\"lookup\"",
        "{\"relationship_target_type\":[{\"description\":\"Relationship target type: cannot be blank\",\"error\":\"BlankValue\"}]}")]
    public async Task A_field_that_could_not_work_is_refused(string properties, string details)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/api/v2/user_fields", $"{{\"user_field\":{{{properties}}}}}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal($"{{\"error\":\"RecordInvalid\",\"description\":\"Record validation errors\",\"details\":{details}}}", response.Body);
        Assert.Equal(0, (await account.GetAsync("/api/v2/user_fields")).Json.Number("count"));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("PLAN")]
    public async Task A_key_is_unique_in_any_case(string key)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");

        var response = await account.PostAsync("/api/v2/user_fields", $$$"""{"user_field":{"key":"{{{key}}}","title":"Other"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"key":[{"description":"Key: has """
            + """already been taken","error":"DuplicateValue"}]}}""",
            response.Body);
    }

    [Fact]
    public async Task Users_and_organizations_may_have_fields_of_the_same_key()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateFieldAsync("\"key\":\"plan\",\"title\":\"Plan\"");

        var response = await account.PostAsync("/api/v2/organization_fields", """{"organization_field":{"key":"plan","title":"Plan"}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Fact]
    public async Task Assumed_an_account_has_at_most_400_fields_until_one_is_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        for (var i = 0; i < 400; i++)
        {
            await account.CreateFieldAsync($"\"key\":\"f{i}\",\"title\":\"F\"");
        }

        var refused = await account.PostAsync("/api/v2/user_fields", """{"user_field":{"key":"more","title":"More"}}""");
        var updated = await account.PutAsync("/api/v2/user_fields/f0", """{"user_field":{"title":"Other"}}""");
        await account.DeleteAsync("/api/v2/user_fields/f0");
        var created = await account.PostAsync("/api/v2/user_fields", """{"user_field":{"key":"more","title":"More"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Maximum number of custom fields (400) reached", refused.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (updated.Status, created.Status));
    }
}
