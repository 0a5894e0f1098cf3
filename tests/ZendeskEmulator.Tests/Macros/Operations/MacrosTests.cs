using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Macros.Operations;

public sealed class MacrosTests
{
    private const string Path = "/api/v2/macros";

    private const string Solved = """[{"field":"status","value":"solved"}]""";

    [Fact]
    public async Task A_new_account_has_the_two_recorded_macros()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var macros = (await account.GetAsync(Path)).Json.GetProperty("macros").EnumerateArray().ToArray();

        Assert.Equal(["Customer not responding", "Downgrade and inform"], macros.Select(macro => macro.Text("title")));
        Assert.All(
            macros,
            macro => Assert.Equal((9999, true, false), (macro.Number("position"), macro.Flag("active"), macro.Flag("default"))));
    }

    [Fact]
    public async Task The_macros_of_a_new_account_stay_deleted_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        await Storage.EmulatorLife.RunAsync(folder, async account =>
        {
            var ids = (await account.GetAsync(Path)).Ids("macros");
            Assert.Equal(HttpStatusCode.NoContent, (await account.DeleteAsync($"{Path}/destroy_many?ids={string.Join(',', ids)}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/{ids[0]}")).Status);
            return 0;
        });

        var count = await Storage.EmulatorLife.RunAsync(folder, async account => (await account.GetAsync(Path)).Json.Number("count"));

        Assert.Equal(0, count);
    }

    [Theory]
    [InlineData("""{"actions":[{"field":"status","value":"open"}]}""", "title", "Title: cannot be blank")]
    [InlineData("""{"title":"A"}""", "actions", "Actions: cannot be blank")]
    [InlineData("""{"title":"A","actions":[]}""", "actions", "Actions: cannot be blank")]
    [InlineData("""{"title":"A","actions":[{"field":"status","value":"new"}]}""", "base", "Invalid value 'new' in 'Status / new'")]
    [InlineData("""{"title":"A","actions":[{"field":"status","value":"closed"}]}""", "base", "Invalid value 'closed' in 'Status / closed'")]
    [InlineData("""{"title":"A","actions":[{"field":"priority","value":""}]}""", "base", "Invalid value '' in 'Priority / '")]
    [InlineData("""{"title":"A","actions":[{"field":"group_id","value":"1"}]}""", "base", "Invalid value '1' in 'Group / 1'")]
    [InlineData("""{"title":"A","actions":[{"field":"assignee_id","value":1}]}""", "base", "Invalid value '1' in 'Assignee / 1'")]
    [InlineData("""{"title":"A","actions":[{"field":"comment_mode_is_public","value":"no"}]}""", "base",
        "Invalid value 'no' in 'Comment mode / no'")]
    [InlineData("""{"title":"A","actions":[{"field":"comment_value","value":["web","Hi"]}]}""", "base",
        "Invalid value 'web, Hi' in 'Comment/description / web, Hi'")]
    [InlineData("""{"title":"A","actions":[{"field":"color","value":"red"}]}""", "base", "Invalid action 'color'")]
    [InlineData("""{"title":"A","actions":[{"field":"custom_fields_1","value":"red"}]}""", "base", "Invalid action 'custom_fields_1'")]
    [InlineData("""{"title":"A","actions":[{"value":"red"}]}""", "base", "Invalid action ''")]
    public async Task A_macro_that_cannot_be_is_refused(string macro, string about, string description)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, BodyOf(macro));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var details = refused.Json.GetProperty("details");
        Assert.Equal([about], details.Keys());
        Assert.Equal(description, details.GetProperty(about)[0].Text("description"));
    }

    [Theory]
    [InlineData("""{"title":"A","actions":{"field":"status"}}""", "macro.actions must be an array")]
    [InlineData("""{"title":"A","actions":["status"]}""", "macro.actions must be an array of hashes")]
    [InlineData("""{"title":"A","actions":[{"field":7,"value":"open"}]}""", "macro.actions.field must be a string")]
    [InlineData("""{"title":"A","restriction":"all"}""", "macro.restriction must be a hash")]
    public async Task A_value_of_a_wrong_type_is_400(string macro, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, BodyOf(macro));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(reason, refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_hundred_actions_are_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var actions = string.Join(',', Enumerable.Repeat("""{"field":"cc","value":"current_user"}""", 101));

        var refused = await account.PostAsync(Path, BodyOf($$"""{"title":"A","actions":[{{actions}}]}"""));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("\"error\":\"TooManyValues\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_and_arrays_are_shown_as_texts()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];

        var created = await account.PostAsync(Path, $$$"""
            {"macro":{"title":"A","actions":[{"field":"group_id","value":{{{group}}}},{"field":"comment_mode_is_public","value":false},
            {"field":"comment_value","value":["channel:web","Hi"]}]}}
            """);
        var shown = await account.GetAsync($"{Path}/{created.Id("macro")}");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(
            $$$"""[{"field":"group_id","value":"{{{group}}}"},{"field":"comment_mode_is_public","value":"false"},"""
            + """{"field":"comment_value","value":["channel:web","Hi"]}]""",
            shown.Json.GetProperty("macro").GetProperty("actions").GetRawText());
    }

    [Fact]
    public async Task An_update_without_actions_keeps_them_also_when_their_group_is_gone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Tier 1"}}""")).Id("group");
        var id = await CreateAsync(
            account,
            $$"""{"actions":[{"field":"group_id","value":"{{group}}"}],"restriction":{"type":"Group","id":{{group}} },"title":"A"}""");
        await account.DeleteAsync($"/api/v2/groups/{group}");

        var updated = await account.PutAsync($"{Path}/{id}", """{"macro":{"title":"B"}}""");

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        var macro = updated.Json.GetProperty("macro");
        Assert.Equal(("B", "B"), (macro.Text("title"), macro.Text("raw_title")));
        Assert.Equal(group.ToString(), macro.GetProperty("actions")[0].Text("value"));
        Assert.Equal(group, macro.GetProperty("restriction").Number("id"));
    }

    [Theory]
    [InlineData("""{"type":"Group","id":1}""")]
    [InlineData("""{"type":"User","id":1}""")]
    [InlineData("""{"type":"Everyone","id":1}""")]
    [InlineData("""{"type":"Group","ids":[]}""")]
    [InlineData("""{"type":"User"}""")]
    public async Task A_restriction_to_what_is_not_there_is_refused(string restriction)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, BodyOf($$"""{"title":"A","restriction":{{restriction}},"actions":{{Solved}} }"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["restriction"], refused.Json.GetProperty("details").Keys());
    }

    [Fact]
    public async Task Groups_and_no_restriction_have_the_documented_form()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.GetAsync("/api/v2/groups")).Ids("groups")[0];
        var id = await CreateAsync(
            account, $$"""{"title":"A","restriction":{"type":"Group","ids":[{{group}},{{group}}]},"actions":{{Solved}} }""");

        var restricted = await account.GetAsync($"{Path}/{id}");
        var free = await account.PutAsync($"{Path}/{id}", """{"macro":{"restriction":{}}}""");

        Assert.Equal(
            $$"""{"type":"Group","id":{{group}},"ids":[{{group}}]}""",
            restricted.Json.GetProperty("macro").GetProperty("restriction").GetRawText());
        Assert.Equal(JsonValueKind.Null, free.Json.GetProperty("macro").GetProperty("restriction").ValueKind);
    }

    private static async Task<long> CreateAsync(TestAccount account, string macro) =>
        (await account.PostAsync(Path, BodyOf(macro))).Id("macro");

    private static string BodyOf(string macro) => "{\"macro\":" + macro + "}";
}
