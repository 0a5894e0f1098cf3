using System.Net;
using Xunit;
using ZendeskEmulator.Tests.EndUserRequests;
using static ZendeskEmulator.Tests.Views.ViewAccount;

namespace ZendeskEmulator.Tests.Views.Operations;

public sealed class ListViewsTests
{
    private const string OfTasks = """
        "all":[{"field":"type","operator":"is","value":"task"}]
        """;

    [Fact]
    public async Task A_personal_view_is_its_agents_and_a_groups_view_its_agents()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agnes = await EndUser.CreateAsync(account, "agnes", ",\"role\":\"agent\"");
        var anna = await EndUser.CreateAsync(account, "anna", ",\"role\":\"agent\"");
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Tier 2"}}""")).Id("group");
        await account.PostAsync(
            "/api/v2/group_memberships", $$$"""{"group_membership":{"user_id":{{{anna.Id}}},"group_id":{{{group}}}}}""");
        var personal = await account.CreateViewAsync($$$"""{{{OfTasks}}},"restriction":{"type":"User","id":{{{agnes.Id}}}}""");
        var ofGroup = await account.CreateViewAsync($$$"""{{{OfTasks}}},"restriction":{"type":"Group","id":{{{group}}}}""");

        var seenByAgnes = (await agnes.GetAsync($"{ListPath}?per_page=100")).Ids("views");
        var seenByAnna = (await anna.GetAsync($"{ListPath}?per_page=100")).Ids("views");

        Assert.Equal((true, false), (seenByAgnes.Contains(personal), seenByAgnes.Contains(ofGroup)));
        Assert.Equal((false, true), (seenByAnna.Contains(personal), seenByAnna.Contains(ofGroup)));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{ListPath}/{personal}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{ListPath}/{personal}/tickets")).Status);
        Assert.Equal(HttpStatusCode.OK, (await agnes.GetAsync($"{ListPath}/{personal}/execute")).Status);
        Assert.Empty((await anna.GetAsync($"{ListPath}/show_many?ids={personal}")).Ids("views"));
        Assert.Equal([personal], (await agnes.GetAsync($"{ListPath}?access=personal")).Ids("views"));
        Assert.Equal([ofGroup], (await anna.GetAsync($"{ListPath}?group_id={group}")).Ids("views"));
    }

    [Fact]
    public async Task An_agent_manages_its_own_views_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agnes = await EndUser.CreateAsync(account, "agnes", ",\"role\":\"agent\"");
        var credentials = TestCredentials.Token(agnes.Email, "any");
        var shared = await account.CreateViewAsync(OfTasks);

        var refused = await account.SendAsync(HttpMethod.Post, ListPath, $$$"""{"view":{"title":"All",{{{OfTasks}}}}}""", credentials);
        var changed = await account.SendAsync(HttpMethod.Put, $"{ListPath}/{shared}", """{"view":{"title":"x"}}""", credentials);
        var deleted = await account.SendAsync(HttpMethod.Delete, $"{ListPath}/{shared}", null, credentials);
        var own = await account.SendAsync(
            HttpMethod.Post,
            ListPath,
            $$$$"""{"view":{"title":"Own",{{{{OfTasks}}}},"restriction":{"type":"User","id":{{{{agnes.Id}}}}}}}""",
            credentials);

        Assert.All([refused, changed, deleted], response => Assert.Equal(HttpStatusCode.Forbidden, response.Status));
        Assert.Equal(HttpStatusCode.Created, own.Status);
        var gone = await account.SendAsync(HttpMethod.Delete, $"{ListPath}/{own.Id("view")}", null, credentials);
        Assert.Equal(HttpStatusCode.NoContent, gone.Status);
    }

    [Fact]
    public async Task Lists_are_filtered_searched_and_sorted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var view = await account.CreateViewAsync(OfTasks, "Aa lamps");
        await account.PutAsync($"{ListPath}/{view}", """{"view":{"active":false}}""");

        Assert.Equal([view], (await account.GetAsync($"{ListPath}/search?query=LAMP")).Ids("views"));
        Assert.Equal(view, (await account.GetAsync($"{ListPath}?sort_by=alphabetical")).Ids("views")[0]);
        Assert.Equal(view, (await account.GetAsync($"{ListPath}?sort_by=alphabetical&sort_order=desc")).Ids("views")[^1]);
        Assert.DoesNotContain(view, (await account.GetAsync($"{ListPath}/active")).Ids("views"));
        Assert.Equal(3, (await account.GetAsync($"{ListPath}?active=false")).Ids("views").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.GetAsync($"{ListPath}/search")).Status);
    }

    [Fact]
    public async Task The_compact_list_has_the_first_32_active_views_on_one_page()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 30; i++)
        {
            await account.CreateViewAsync(OfTasks, $"View {i}");
        }

        var compact = await account.GetAsync($"{ListPath}/compact?per_page=5");

        Assert.Equal(32, compact.Ids("views").Length);
        Assert.Equal("max-age=5, private", compact.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Personal_views_are_the_callers_own_for_an_admin_too()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var agnes = await EndUser.CreateAsync(account, "agnes", ",\"role\":\"agent\"");
        var own = await account.CreateViewAsync($$$"""{{{OfTasks}}},"restriction":{"type":"User","id":{{{owner}}}}""");
        var ofAgnes = await account.CreateViewAsync($$$"""{{{OfTasks}}},"restriction":{"type":"User","id":{{{agnes.Id}}}}""");

        var personal = (await account.GetAsync($"{ListPath}?access=personal")).Ids("views");
        var compact = (await account.GetAsync($"{ListPath}/compact")).Ids("views");

        Assert.Equal([own], personal);
        Assert.Equal((true, false), (compact.Contains(own), compact.Contains(ofAgnes)));
        Assert.Contains(ofAgnes, (await agnes.GetAsync($"{ListPath}/compact")).Ids("views"));
    }

    [Fact]
    public async Task The_definitions_have_every_field_with_its_operators()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var field = (await account.PostAsync("/api/v2/ticket_fields", """{"ticket_field":{"type":"date","title":"Day"}}"""))
            .Id("ticket_field");

        var definitions = (await account.GetAsync($"{ListPath}/definitions")).Json.GetProperty("definitions");

        var status = definitions.GetProperty("conditions_all").EnumerateArray().First(one => one.Text("subject") == "status");
        Assert.Equal(
            ["is", "is_not", "less_than", "greater_than"],
            status.GetProperty("operators").EnumerateArray().Select(one => one.Text("value")));
        Assert.Equal(6, status.GetProperty("values").GetArrayLength());
        Assert.Contains(definitions.GetProperty("conditions_any").EnumerateArray(), one => one.Text("subject") == $"custom_fields_{field}");
        Assert.Contains(definitions.GetProperty("output").EnumerateArray(), one => one.Text("value") == $"{field}");
        Assert.DoesNotContain(definitions.GetProperty("sortables").EnumerateArray(), one => one.Text("value") == "submitter");
    }
}
