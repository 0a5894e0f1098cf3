using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.TicketFields.Operations;

public sealed class TicketFieldsTests
{
    private const string Path = "/api/v2/ticket_fields";

    [Fact]
    public async Task A_new_account_has_Zendesks_own_fields_by_position()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var fields = (await account.GetAsync(Path)).Json.GetProperty("ticket_fields").EnumerateArray().ToArray();

        Assert.Equal(
            ["subject", "description", "status", "tickettype", "priority", "group", "assignee", "custom_status"],
            fields.Select(field => field.Text("type")!));
        Assert.Equal(["assignee"], fields.Where(field => field.Flag("required") == true).Select(field => field.Text("type")!));
        Assert.Equal(
            ["tickettype", "priority"], fields.Where(field => field.Flag("removable") == true).Select(field => field.Text("type")!));
        Assert.Equal(
            ["subject", "description"],
            fields.Where(field => field.Flag("visible_in_portal") == true).Select(field => field.Text("type")!));
        Assert.Equal(5, fields[^1].GetProperty("custom_statuses").GetArrayLength());
    }

    [Fact]
    public async Task A_custom_field_has_the_recorded_keys_and_defaults()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(Path, """{"ticket_field":{"title":"I AM A TEST","type":"text"}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var field = created.Json.GetProperty("ticket_field");
        Assert.Equal(
            ("url id type title raw_title description raw_description position active required collapsed_for_agents "
                + "regexp_for_validation title_in_portal raw_title_in_portal visible_in_portal editable_in_portal required_in_portal "
                + "tag created_at updated_at removable key agent_description").Split(' '),
            field.Keys());
        Assert.Equal(("I AM A TEST", 9999L, true), (field.Text("description"), field.Number("position"), field.Flag("active")));
        Assert.Equal((null, null, true), (field.Text("tag"), field.Text("key"), field.Flag("removable")));
    }

    [Fact]
    public async Task The_type_never_changes_and_the_warning_names_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = (await account.PostAsync(Path, """{"ticket_field":{"title":"Size"}}""")).Id("ticket_field");

        var changed = await account.PutAsync($"{Path}/{id}", """{"ticket_field":{"type":"checkbox","title":"Weight"}}""");

        Assert.Equal("text", changed.Json.GetProperty("ticket_field").Text("type"));
        Assert.Contains("ticket_field.type", changed.Headers.GetValues("X-Zendesk-API-Warn").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":" "}""", "title")]
    [InlineData("""{"title":"T","type":"assignee"}""", "type")]
    [InlineData("""{"title":"T","type":"tagger"}""", "custom_field_options")]
    [InlineData(
        """{"title":"T","type":"tagger","custom_field_options":[{"name":"A","value":"x"},{"name":"B","value":"X"}]}""",
        "custom_field_options")]
    [InlineData("""{"title":"T","type":"regexp"}""", "regexp_for_validation")]
    [InlineData("""{"title":"T","type":"regexp","regexp_for_validation":"("}""", "regexp_for_validation")]
    [InlineData("""{"title":"T","type":"lookup"}""", "relationship_target_type")]
    public async Task A_field_that_cannot_be_is_refused(string field, string about)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, $$"""{"ticket_field":{{field}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([about], refused.Json.GetProperty("details").Keys());
    }

    [Fact]
    public async Task Options_are_replaced_as_a_whole_and_keep_their_ids()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.PostAsync(
            Path,
            """{"ticket_field":{"title":"T","type":"tagger","custom_field_options":[{"name":"A::B"},"""
            + """{"name":"Big one","value":"big one"}]}}""");
        var options = created.Json.GetProperty("ticket_field").GetProperty("custom_field_options").EnumerateArray().ToArray();

        var changed = await account.PutAsync(
            $"{Path}/{created.Id("ticket_field")}",
            """{"ticket_field":{"custom_field_options":[{"name":"Huge","value":"big_one"},{"name":"New","value":"new"}]}}""");

        Assert.Equal(["a__b", "big_one"], options.Select(option => option.Text("value")!));
        Assert.Equal(["id", "name", "raw_name", "value", "default"], options[0].Keys());
        var after = changed.Json.GetProperty("ticket_field").GetProperty("custom_field_options").EnumerateArray().ToArray();
        Assert.Equal(["big_one", "new"], after.Select(option => option.Text("value")!));
        Assert.Equal(options[1].Number("id"), after[0].Number("id"));
    }

    [Fact]
    public async Task A_field_whose_last_option_was_deleted_can_still_be_changed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.PostAsync(
            Path, """{"ticket_field":{"title":"T","type":"tagger","custom_field_options":[{"name":"Big","value":"big"}]}}""");
        var id = created.Id("ticket_field");
        var option = created.Json.GetProperty("ticket_field").GetProperty("custom_field_options")[0].Number("id");
        var deleted = await account.DeleteAsync($"{Path}/{id}/options/{option}");

        var renamed = await account.PutAsync($"{Path}/{id}", """{"ticket_field":{"title":"Size"}}""");
        var blank = await account.PutAsync($"{Path}/{id}", """{"ticket_field":{"custom_field_options":[{"name":"","value":"x"}]}}""");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
    }

    [Fact]
    public async Task A_system_field_cannot_be_deleted_and_a_custom_one_can()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var system = (await account.GetAsync(Path)).Ids("ticket_fields")[0];
        var custom = (await account.PostAsync(Path, """{"ticket_field":{"title":"Size"}}""")).Id("ticket_field");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await account.DeleteAsync($"{Path}/{system}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await account.DeleteAsync($"{Path}/{custom}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/{custom}")).Status);
    }

    [Fact]
    public async Task Reordering_puts_the_named_fields_first()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var ids = (await account.GetAsync(Path)).Ids("ticket_fields");

        var reordered = await account.PutAsync($"{Path}/reorder", $$"""{"ticket_field_ids":[{{ids[4]}},{{ids[2]}}]}""");

        Assert.Equal(HttpStatusCode.OK, reordered.Status);
        Assert.Equal([ids[4], ids[2], ids[0], ids[1], ids[3], ids[5], ids[6], ids[7]], (await account.GetAsync(Path)).Ids("ticket_fields"));
    }

    [Fact]
    public async Task Fields_with_negative_positions_come_first_in_their_order()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = (await account.PostAsync(Path, """{"ticket_field":{"title":"One","position":-1}}""")).Id("ticket_field");
        var two = (await account.PostAsync(Path, """{"ticket_field":{"title":"Two","position":-2}}""")).Id("ticket_field");

        Assert.Equal([two, one], (await account.GetAsync(Path)).Ids("ticket_fields")[..2]);
    }

    [Fact]
    public async Task The_same_option_again_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var created = await account.PostAsync(
            Path, """{"ticket_field":{"title":"T","type":"tagger","custom_field_options":[{"name":"A"},{"name":"B"}]}}""");
        var field = $"{Path}/{created.Id("ticket_field")}";
        var option = created.Json.GetProperty("ticket_field").GetProperty("custom_field_options")[0].Number("id");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        await account.PostAsync($"{field}/options", $$$"""{"custom_field_option":{"id":{{{option}}},"name":"A","position":0}}""");

        Assert.Equal(created.Body, (await account.GetAsync(field)).Body);
    }
}
