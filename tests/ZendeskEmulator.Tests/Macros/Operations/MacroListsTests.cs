using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Macros.Operations;

/// <summary>Lists, calls on several macros, and the table of actions.</summary>
public sealed class MacroListsTests
{
    private const string Path = "/api/v2/macros";

    private const string Solved = """[{"field":"status","value":"solved"}]""";

    [Fact]
    public async Task Update_many_changes_position_and_active_of_all_macros_or_of_none()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await CreateAsync(account, $$"""{"title":"A","actions":{{Solved}} }""");
        var second = await CreateAsync(account, $$"""{"title":"B","actions":{{Solved}} }""");

        var updated = await account.PutAsync($"{Path}/update_many", $$"""
            {"macros":[{"id":{{first}},"position":5,"title":"X"},{"id":{{second}},"active":false},{"id":{{first}},"active":false}]}
            """);
        var refused = await account.PutAsync($"{Path}/update_many", $$"""{"macros":[{"id":{{first}},"position":6},{"id":999}]}""");

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(2, updated.Json.Number("count"));
        var macros = updated.Json.GetProperty("macros");
        Assert.Equal(("A", 5, false), (macros[0].Text("title"), macros[0].Number("position"), macros[0].Flag("active")));
        Assert.Equal((10_000, false), (macros[1].Number("position"), macros[1].Flag("active")));
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(5, (await account.GetAsync($"{Path}/{first}")).Json.GetProperty("macro").Number("position"));
    }

    [Theory]
    [InlineData("""{"macros":[]}""", "macros must be present")]
    [InlineData("""{"macros":[{"position":1}]}""", "macros.id must be present")]
    public async Task Update_many_needs_macros_with_ids(string body, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PutAsync($"{Path}/update_many", body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(reason, refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Active_macros_have_their_categories()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, $$"""{"title":"FAQ::Lamp","actions":{{Solved}} }""");
        await CreateAsync(account, $$"""{"title":"faq::Mop","actions":{{Solved}} }""");
        await CreateAsync(account, $$"""{"title":"Old::Broom","actions":{{Solved}},"active":false}""");

        var categories = await account.GetAsync($"{Path}/categories");
        var active = await account.GetAsync($"{Path}/active?category=FAQ");

        Assert.Equal("""{"categories":["FAQ"]}""", categories.Body);
        Assert.Equal(["FAQ::Lamp", "faq::Mop"], active.Json.GetProperty("macros").EnumerateArray().Select(macro => macro.Text("title")));
    }

    [Fact]
    public async Task A_search_needs_a_query()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.GetAsync($"{Path}/search");
        var found = await account.GetAsync($"{Path}/search?query=INFORM");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Downgrade and inform", Assert.Single(found.Json.GetProperty("macros").EnumerateArray()).Text("title"));
    }

    [Fact]
    public async Task Definitions_and_actions_have_the_values_of_the_account()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var field = (await account.PostAsync(
            "/api/v2/ticket_fields",
            """{"ticket_field":{"type":"tagger","title":"Color","custom_field_options":[{"name":"Red","value":"red"}]}}"""))
            .Id("ticket_field");

        var definitions = (await account.GetAsync($"{Path}/definitions")).Json.GetProperty("definitions").GetProperty("actions");
        var actions = (await account.GetAsync($"{Path}/actions")).Json.GetProperty("actions");

        Assert.Equal(
            $$"""{"group":"ticket","nullable":true,"repeatable":false,"subject":"custom_fields_{{field}}","title":"Color",""" + "\"type\""
            + """:"list","values":[{"enabled":true,"title":"Red","value":"red"}]}""",
            definitions.EnumerateArray().Last().GetRawText());
        var groups = actions.EnumerateArray().Single(action => action.Text("value") == "group_id").GetProperty("values");
        Assert.Equal("list", groups.Text("type"));
        Assert.Equal(["current_groups", $"{group}"], groups.GetProperty("list").EnumerateArray().Select(option => option.Text("value")));
        Assert.Equal(
            definitions.EnumerateArray().Select(action => action.Text("subject")),
            actions.EnumerateArray().Select(action => action.Text("value")));
    }

    [Fact]
    public async Task Every_value_of_the_definitions_is_one_that_an_action_takes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"type":"checkbox","title":"Vip","tag":"vip"}}""");
        var definitions = (await account.GetAsync($"{Path}/definitions")).Json.GetProperty("definitions").GetProperty("actions");
        var actions = definitions.EnumerateArray().Where(definition => definition.TryGetProperty("values", out _))
            .SelectMany(definition => definition.GetProperty("values").EnumerateArray()
                .Select(option => new { field = definition.Text("subject"), value = option.Text("value") }));

        var created = await account.PostAsync(Path, JsonSerializer.Serialize(new { macro = new { title = "All", actions } }));

        Assert.Equal((HttpStatusCode.Created, ""), (created.Status, created.Status == HttpStatusCode.Created ? "" : created.Body));
    }

    private static async Task<long> CreateAsync(TestAccount account, string macro) =>
        (await account.PostAsync(Path, BodyOf(macro))).Id("macro");

    private static string BodyOf(string macro) => "{\"macro\":" + macro + "}";
}
