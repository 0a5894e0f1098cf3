using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Macros.Operations;

public sealed class ApplyMacroTests
{
    private const string Path = "/api/v2/macros";

    [Fact]
    public async Task The_changes_are_the_documented_ones_and_nothing_else()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var field = await CreateFieldAsync(account, """{"type":"text","title":"Room"}""");
        var macro = await CreateAsync(account, $$"""
            {"field":"assignee_id","value":"current_user"},{"field":"group_id","value":"current_groups"},
            {"field":"comment_value","value":"Assigned."},{"field":"comment_mode_is_public","value":"false"},
            {"field":"custom_fields_{{field}}","value":"745"}
            """);

        var changes = await account.GetAsync($"{Path}/{macro}/apply");

        var expected = """
            {"result":{"ticket":{"assignee_id":OWNER,"comment":{"body":"Assigned.","html_body":"<p dir=\"auto\">Assigned.</p>",
            "public":false,"scoped_body":[["channel:all","Assigned."]]},"fields":{"id":FIELD,"value":"745"},"group_id":GROUP}}}
            """.Replace("OWNER", $"{owner}").Replace("FIELD", $"{field}").Replace("GROUP", $"{group}").ReplaceLineEndings("");
        Assert.Equal(expected, changes.Body);
    }

    [Fact]
    public async Task Several_custom_fields_are_an_array_with_values_by_their_types()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var vip = await CreateFieldAsync(account, """{"type":"checkbox","title":"Vip"}""");
        var colors = await CreateFieldAsync(
            account, """{"type":"multiselect","title":"Colors","custom_field_options":[{"name":"Red","value":"red"}]}""");
        var macro = await CreateAsync(
            account, $$"""{"field":"custom_fields_{{vip}}","value":true},{"field":"custom_fields_{{colors}}","value":"red"}""");

        var changes = await account.GetAsync($"{Path}/{macro}/apply");

        Assert.Equal(
            $$"""[{"id":{{vip}},"value":true},{"id":{{colors}},"value":["red"]}]""",
            changes.Json.GetProperty("result").GetProperty("ticket").GetProperty("fields").GetRawText());
    }

    [Fact]
    public async Task A_ticket_shows_what_it_would_be_and_stays_as_it_is()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        await account.PostAsync("/api/v2/tickets", """
            {"ticket":{"subject":"Lamp","tags":["dark","old"],"comment":{"body":"It is dark"},
            "requester":{"name":"Roger Wilco","email":"roger@example.org"}}}
            """);
        var before = (await account.GetAsync("/api/v2/tickets/1")).Body;
        var macro = await CreateAsync(account, """
            {"field":"status","value":"pending"},{"field":"assignee_id","value":"current_user"},{"field":"current_tags","value":"vip"},
            {"field":"remove_tags","value":"old"},{"field":"subject","value":"{{ticket.title}} of {{ticket.requester.last_name}}"},
            {"field":"comment_value","value":"Hello {{ticket.requester.first_name}}, {{ticket.status}} #{{ticket.id}} {{ticket.color}}"}
            """);

        var after = (await account.GetAsync($"/api/v2/tickets/1/macros/{macro}/apply")).Json.GetProperty("result").GetProperty("ticket");

        Assert.Equal((1, "pending", "Lamp of Wilco"), (after.Number("id"), after.Text("status"), after.Text("subject")));
        Assert.Equal(["dark", "vip"], after.Texts("tags"));
        // The ticket moves to the agent's default group, as by an update.
        Assert.Equal((owner, group), (after.Number("assignee_id"), after.Number("group_id")));
        Assert.Equal("Hello Roger, New #1 {{ticket.color}}", after.GetProperty("comment").Text("body"));
        Assert.Equal(before, (await account.GetAsync("/api/v2/tickets/1")).Body);
        Assert.Single((await account.GetAsync("/api/v2/tickets/1/audits")).Json.GetProperty("audits").EnumerateArray());
    }

    [Fact]
    public async Task An_update_with_the_changes_makes_the_ticket_that_was_shown()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var field = await CreateFieldAsync(account, """{"type":"text","title":"Room"}""");
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Lamp","comment":{"body":"It is dark"}}}""");
        var macro = await CreateAsync(account, $$"""
            {"field":"status","value":"open"},{"field":"priority","value":"high"},{"field":"type","value":"task"},
            {"field":"set_tags","value":"vip"},{"field":"custom_fields_{{field}}","value":"745"},
            {"field":"assignee_id","value":"current_user"},{"field":"comment_value","value":"Two\n\nparagraphs"},
            {"field":"follower","value":"current_user"}
            """);
        var shown = (await account.GetAsync($"/api/v2/tickets/1/macros/{macro}/apply")).Json.GetProperty("result").GetProperty("ticket");
        var changes = (await account.GetAsync($"{Path}/{macro}/apply")).Json.GetProperty("result");

        await account.PutAsync("/api/v2/tickets/1", changes.GetRawText());

        var ticket = (await account.GetAsync("/api/v2/tickets/1")).Json.GetProperty("ticket");
        string[] own = ["comment", "fields", "updated_at"];
        Assert.All(
            shown.EnumerateObject().Where(property => !own.Contains(property.Name)),
            property => Assert.Equal(property.Value.GetRawText(), ticket.GetProperty(property.Name).GetRawText()));
        Assert.Equal("745", ticket.GetProperty("custom_fields")[0].Text("value"));
        var comment = (await account.GetAsync("/api/v2/tickets/1/comments")).Json.GetProperty("comments")[1];
        Assert.Equal("Two\n\nparagraphs", comment.Text("body"));
    }

    [Fact]
    public async Task A_value_that_the_ticket_cannot_take_is_not_shown_as_taken()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var other = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Tier 1"}}""")).Id("group");
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Lamp","comment":{"body":"It is dark"}}}""");
        var macro = await CreateAsync(account, $$"""{"field":"group_id","value":"{{other}}"},{"field":"priority","value":"high"}""");
        await account.DeleteAsync($"/api/v2/groups/{other}");

        var after = (await account.GetAsync($"/api/v2/tickets/1/macros/{macro}/apply")).Json.GetProperty("result").GetProperty("ticket");

        Assert.Equal("high", after.Text("priority"));
        Assert.Equal(JsonValueKind.Null, after.GetProperty("group_id").ValueKind);
    }

    [Fact]
    public async Task A_ticket_has_the_keys_of_any_ticket_then_the_macros_comment_and_fields()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var field = await CreateFieldAsync(account, """{"type":"text","title":"Room"}""");
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Lamp","comment":{"body":"It is dark"}}}""");
        var macro = await CreateAsync(
            account, $$"""{"field":"comment_value","value":"Hello"},{"field":"custom_fields_{{field}}","value":"745"}""");

        var after = (await account.GetAsync($"/api/v2/tickets/1/macros/{macro}/apply")).Json.GetProperty("result").GetProperty("ticket");

        var ticket = (await account.GetAsync("/api/v2/tickets/1")).Json.GetProperty("ticket");
        Assert.Equal([.. ticket.Keys().Where(key => key != "fields"), "comment", "fields"], after.Keys());
        Assert.Equal(JsonValueKind.Null, after.GetProperty("assignee_id").ValueKind);
    }

    [Fact]
    public async Task Dynamic_content_and_the_current_user_are_filled_in_without_a_ticket_too()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var name = (await account.GetAsync("/api/v2/users/me")).User.Text("name");
        await account.PostAsync("/api/v2/dynamic_content/items", """{"item":{"name":"Bye","default_locale_id":1,"content":"See you"}}""");
        var macro = await CreateAsync(account, """{"field":"comment_value","value":"{{dc.bye}}, {{current_user.name}} {{ticket.id}}"}""");

        var changes = await account.GetAsync($"{Path}/{macro}/apply");

        Assert.Equal(
            $"See you, {name} {{{{ticket.id}}}}",
            changes.Json.GetProperty("result").GetProperty("ticket").GetProperty("comment").Text("body"));
    }

    [Fact]
    public async Task A_value_in_rich_text_is_a_text_and_no_markup()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"1 <b>2","comment":{"body":"It is dark"}}}""");
        var macro = await CreateAsync(account, """{"field":"comment_value_html","value":"<p>On {{ticket.title}}</p>"}""");

        var after = (await account.GetAsync($"/api/v2/tickets/1/macros/{macro}/apply")).Json.GetProperty("result").GetProperty("ticket");

        var comment = after.GetProperty("comment");
        Assert.Equal(("On 1 <b>2", "<p>On 1 &lt;b&gt;2</p>"), (comment.Text("body"), comment.Text("html_body")));
    }

    [Fact]
    public async Task A_deleted_ticket_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Lamp","comment":{"body":"It is dark"}}}""");
        var macro = await CreateAsync(account, """{"field":"status","value":"open"}""");
        await account.DeleteAsync("/api/v2/tickets/1");

        var missing = await account.GetAsync($"/api/v2/tickets/1/macros/{macro}/apply");

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    [Fact]
    public async Task A_replica_of_a_macro_wins_over_one_of_a_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"Lamp","priority":"high","comment":{"body":"It is dark"}}}""");
        var macro = await CreateAsync(account, """{"field":"status","value":"open"}""");

        var both = (await account.GetAsync($"{Path}/new?macro_id={macro}&ticket_id=1")).Json.GetProperty("macro");
        var ofTicket = (await account.GetAsync($"{Path}/new?ticket_id=1")).Json.GetProperty("macro");
        var none = await account.GetAsync($"{Path}/new");
        var unknown = await account.GetAsync($"{Path}/new?ticket_id=9");

        Assert.Equal((macro, "A"), (both.Number("id"), both.Text("title")));
        Assert.Equal((JsonValueKind.Null, "Lamp"), (ofTicket.GetProperty("id").ValueKind, ofTicket.Text("title")));
        Assert.Equal(
            """[{"field":"priority","value":"high"},{"field":"comment_value","value":"It is dark"},"""
            + """{"field":"comment_mode_is_public","value":"true"}]""",
            ofTicket.GetProperty("actions").GetRawText());
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (none.Status, unknown.Status));
    }

    private static async Task<long> CreateAsync(TestAccount account, string actions) =>
        (await account.PostAsync(Path, "{\"macro\":{\"title\":\"A\",\"actions\":[" + actions + "]}}")).Id("macro");

    private static async Task<long> CreateFieldAsync(TestAccount account, string field) =>
        (await account.PostAsync("/api/v2/ticket_fields", $$"""{"ticket_field":{{field}}}""")).Id("ticket_field");
}
