using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationFields.Operations;

public sealed class OrganizationFieldsTests
{
    [Fact]
    public async Task Fields_are_created_shown_changed_ordered_and_deleted_like_user_fields()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var made = await account.PostAsync(
            "/api/v2/organization_fields.json",
            """{"organization_field":{"key":"region","title":"Region"}}""");
        var id = made.Id("organization_field");
        var changed = await account.PutAsync($"/api/v2/organization_fields/{id}", """{"organization_field":{"title":"Where"}}""");
        var reordered = await account.PutAsync("/api/v2/organization_fields/reorder", $$$"""{"organization_field_ids":[{{{id}}}]}""");
        var listed = await account.GetAsync("/api/v2/organization_fields");
        var deleted = await account.DeleteAsync($"/api/v2/organization_fields/{id}");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal($"http://localhost/api/v2/organization_fields/{id}.json", made.Headers.Location?.ToString());
        Assert.Equal("Where", changed.Json.GetProperty("organization_field").Text("title"));
        Assert.Equal(HttpStatusCode.OK, reordered.Status);
        Assert.Equal(0, listed.Json.GetProperty("organization_fields")[0].Number("position"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
    }

    [Fact]
    public async Task Fields_have_options_and_are_shown_by_key()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(
            "/api/v2/organization_fields",
            """{"organization_field":{"key":"region","title":"Region","type":"dropdown","custom_field_options":"""
            + """[{"name":"EU","value":"eu"}]}}""");

        var options = await account.GetAsync("/api/v2/organization_fields/region/options");
        var found = await account.GetAsync("/api/v2/organization_fields/show_many?keys=region");

        Assert.Equal("eu", options.Json.GetProperty("custom_field_options")[0].Text("value"));
        Assert.Equal(1, found.Json.Number("count"));
    }

    [Fact]
    public async Task Organization_fields_are_not_user_fields()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var made = await account.PostAsync("/api/v2/organization_fields", """{"organization_field":{"key":"region","title":"Region"}}""");

        var response = await account.GetAsync($"/api/v2/user_fields/{made.Id("organization_field")}");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("{}", (await account.GetAsync("/api/v2/users/me")).User.GetProperty("user_fields").GetRawText());
    }
}
