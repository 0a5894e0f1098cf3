using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.TicketForms.Operations;

public sealed class TicketFormsTests
{
    private const string Path = "/api/v2/ticket_forms";

    [Fact]
    public async Task A_new_account_has_one_form_with_Zendesks_own_fields()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var fields = (await account.GetAsync("/api/v2/ticket_fields")).Ids("ticket_fields");

        var form = Assert.Single((await account.GetAsync(Path)).Json.GetProperty("ticket_forms").EnumerateArray());

        Assert.Equal(("Default Ticket Form", true, true), (form.Text("name"), form.Flag("default"), form.Flag("active")));
        Assert.Equal(fields, form.GetProperty("ticket_field_ids").EnumerateArray().Select(id => id.GetInt64()));
    }

    [Fact]
    public async Task Another_default_form_replaces_the_former()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var former = (await account.GetAsync(Path)).Ids("ticket_forms")[0];

        var created = await account.PostAsync(Path, """{"ticket_form":{"name":"Returns","default":true}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.False((await account.GetAsync($"{Path}/{former}")).Json.GetProperty("ticket_form").Flag("default"));
        Assert.Equal(HttpStatusCode.NoContent, (await account.DeleteAsync($"{Path}/{former}")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await account.DeleteAsync($"{Path}/{created.Id("ticket_form")}")).Status);
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"name":"R","ticket_field_ids":[1]}""", "ticket_field_ids")]
    [InlineData("""{"name":"R","in_all_brands":false,"restricted_brand_ids":[1]}""", "restricted_brand_ids")]
    [InlineData("""{"name":"R","agent_conditions":{"a":1}}""", "agent_conditions")]
    [InlineData("""{"name":"R","default":true,"active":false}""", "default")]
    public async Task A_form_that_cannot_be_is_refused(string form, string about)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, $$"""{"ticket_form":{{form}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([about], refused.Json.GetProperty("details").Keys());
    }

    [Fact]
    public async Task The_same_values_again_change_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var field = (await account.GetAsync("/api/v2/ticket_fields")).Ids("ticket_fields")[0];
        var values = $$$"""
            {"ticket_form":{"name":"Returns","ticket_field_ids":[{{{field}}}],"agent_conditions":[{"parent_field_id":1}],
            "end_user_conditions":[{"parent_field_id":2}]}}
            """;
        var form = await account.PostAsync(Path, values);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var again = await account.PutAsync($"{Path}/{form.Id("ticket_form")}", values);

        Assert.Equal(form.Body, again.Body);
    }

    [Fact]
    public async Task A_clone_has_the_fields_and_conditions_of_its_form()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var field = (await account.GetAsync("/api/v2/ticket_fields")).Ids("ticket_fields")[0];
        var form = await account.PostAsync(
            Path, $$$"""{"ticket_form":{"name":"Returns","ticket_field_ids":[{{{field}}}],"agent_conditions":[{"parent_field_id":1}]}}""");

        var clone = await account.PostAsync($"{Path}/{form.Id("ticket_form")}/clone", "{}");

        Assert.Equal(HttpStatusCode.Created, clone.Status);
        var made = clone.Json.GetProperty("ticket_form");
        Assert.Equal(("Returns (clone)", false), (made.Text("name"), made.Flag("default")));
        Assert.Equal(field, made.GetProperty("ticket_field_ids")[0].GetInt64());
        Assert.Equal(1, made.GetProperty("agent_conditions")[0].Number("parent_field_id"));
    }

    [Fact]
    public async Task A_forms_statuses_are_set_from_either_side()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var form = (await account.GetAsync(Path)).Ids("ticket_forms")[0];
        var statuses = (await account.GetAsync("/api/v2/custom_statuses")).Ids("custom_statuses");

        await account.PostAsync(
            $"{Path}/{form}/ticket_form_statuses", $$"""{"ticket_form_status":[{"custom_status_id":{{statuses[0]}}}]}""");
        await account.PostAsync(
            $"/api/v2/custom_statuses/{statuses[1]}/ticket_form_statuses", $$"""{"ticket_form_status":[{"ticket_form_id":{{form}}}]}""");
        var both = await account.GetAsync($"{Path}/{form}/ticket_form_statuses");
        await account.PutAsync(
            $"{Path}/{form}/ticket_form_statuses", $$"""{"ticket_form_status":[{"custom_status_id":{{statuses[1]}}}]}""");
        var one = await account.GetAsync($"{Path}/{form}/ticket_form_statuses");

        Assert.Equal([statuses[0], statuses[1]], StatusIds(both));
        Assert.Equal([statuses[1]], StatusIds(one));
    }

    [Fact]
    public async Task A_form_never_has_a_status_twice()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var form = (await account.GetAsync(Path)).Ids("ticket_forms")[0];
        var statuses = (await account.GetAsync("/api/v2/custom_statuses")).Ids("custom_statuses");
        var path = $"{Path}/{form}/ticket_form_statuses";
        var created = await account.PostAsync(
            path, $$"""{"ticket_form_status":[{"custom_status_id":{{statuses[0]}}},{"custom_status_id":{{statuses[1]}}}]}""");
        var second = created.Json.GetProperty("ticket_form_statuses")[1].Text("id");

        var refused = await account.PutAsync($"{path}/{second}", $$"""{"ticket_form_status":[{"custom_status_id":{{statuses[0]}}}]}""");
        var again = await account.PutAsync($"{path}/{second}", $$"""{"ticket_form_status":[{"custom_status_id":{{statuses[1]}}}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["custom_status_id"], refused.Json.GetProperty("details").Keys());
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal([statuses[0], statuses[1]], StatusIds(await account.GetAsync(path)));
    }

    [Fact]
    public async Task A_deleted_field_leaves_the_forms()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var field = (await account.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"title":"Size"}}""")).Id("ticket_field");
        var kept = (await account.GetAsync("/api/v2/ticket_fields")).Ids("ticket_fields")[0];
        var form = (await account.PostAsync(
            Path, $$$"""{"ticket_form":{"name":"Returns","ticket_field_ids":[{{{kept}}},{{{field}}}]}}""")).Id("ticket_form");

        await account.DeleteAsync($"/api/v2/ticket_fields/{field}");

        var shown = (await account.GetAsync($"{Path}/{form}")).Json.GetProperty("ticket_form");
        Assert.Equal([kept], shown.GetProperty("ticket_field_ids").EnumerateArray().Select(id => id.GetInt64()));
    }

    [Fact]
    public async Task A_deleted_status_leaves_the_forms()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var form = (await account.GetAsync(Path)).Ids("ticket_forms")[0];
        var status = (await account.PostAsync(
            "/api/v2/custom_statuses", """{"custom_status":{"status_category":"open","agent_label":"Checked"}}""")).Id("custom_status");
        await account.PostAsync(
            $"{Path}/{form}/ticket_form_statuses", $$"""{"ticket_form_status":[{"custom_status_id":{{status}}}]}""");

        var deleted = await account.DeleteAsync($"/api/v2/custom_statuses/{status}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Empty(StatusIds(await account.GetAsync($"{Path}/{form}/ticket_form_statuses")));
    }

    [Fact]
    public async Task A_form_keeps_a_deleted_brand_and_can_still_be_changed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var brand = (await account.PostAsync("/api/v2/brands", """{"brand":{"name":"Shop","subdomain":"shop"}}""")).Id("brand");
        var values = $$$"""{"ticket_form":{"name":"Returns","in_all_brands":false,"restricted_brand_ids":[{{{brand}}}]}}""";
        var form = (await account.PostAsync(Path, values)).Id("ticket_form");
        await account.DeleteAsync($"/api/v2/brands/{brand}");

        var renamed = await account.PutAsync($"{Path}/{form}", """{"ticket_form":{"name":"Repairs"}}""");
        var another = await account.PostAsync(Path, values);

        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Equal(brand, renamed.Json.GetProperty("ticket_form").GetProperty("restricted_brand_ids")[0].GetInt64());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, another.Status);
    }

    [Fact]
    public async Task Empty_lists_that_a_form_shows_change_nothing_when_they_are_sent_back()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var form = await account.PostAsync(Path, """{"ticket_form":{"name":"Returns"}}""");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var again = await account.PutAsync(
            $"{Path}/{form.Id("ticket_form")}",
            """{"ticket_form":{"restricted_brand_ids":[],"agent_conditions":[],"end_user_conditions":[]}}""");

        Assert.Equal(form.Body, again.Body);
    }

    [Fact]
    public async Task Forms_with_negative_positions_come_first_in_their_order()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = (await account.GetAsync(Path)).Ids("ticket_forms")[0];
        var one = (await account.PostAsync(Path, """{"ticket_form":{"name":"One","position":-1}}""")).Id("ticket_form");
        var two = (await account.PostAsync(Path, """{"ticket_form":{"name":"Two","position":-2}}""")).Id("ticket_form");

        Assert.Equal([two, one, first], (await account.GetAsync(Path)).Ids("ticket_forms"));
    }

    private static long?[] StatusIds(TestResponse response) =>
        [.. response.Json.GetProperty("ticket_form_statuses").EnumerateArray().Select(status => status.Number("custom_status_id"))];
}
