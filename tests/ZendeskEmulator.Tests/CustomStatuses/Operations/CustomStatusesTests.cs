using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.CustomStatuses.Operations;

public sealed class CustomStatusesTests
{
    private const string Path = "/api/v2/custom_statuses";

    [Fact]
    public async Task A_new_account_has_a_default_status_of_each_category()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var statuses = await ListAsync(account, "");

        Assert.Equal(["new", "open", "pending", "hold", "solved"], statuses.Select(status => status.Text("status_category")!));
        Assert.Equal(
            ["{{zd.status_new}}", "{{zd.status_open}}", "{{zd.status_pending}}", "{{zd.status_hold}}", "{{zd.status_solved}}"],
            statuses.Select(status => status.Text("raw_agent_label")!));
        Assert.Equal([true, true, true, false, true], statuses.Select(status => status.Flag("active")!.Value));
        Assert.All(statuses, status => Assert.True(status.Flag("default")));
    }

    [Theory]
    [InlineData("?status_categories=open,solved", 2)]
    [InlineData("?active=false", 1)]
    [InlineData("?default=false", 0)]
    [InlineData("?status_categories=hold&active=true", 0)]
    public async Task The_list_is_filtered(string query, int count)
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Equal(count, (await ListAsync(account, query)).Length);
    }

    [Fact]
    public async Task A_new_status_shows_its_label_to_everybody_and_keeps_its_category()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(Path, """{"custom_status":{"status_category":"open","agent_label":"Waiting for parts"}}""");
        var changed = await account.PutAsync(
            $"{Path}/{created.Id("custom_status")}", """{"custom_status":{"status_category":"solved","agent_label":"Parts ordered"}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal("Waiting for parts", created.Json.GetProperty("custom_status").Text("end_user_label"));
        var status = changed.Json.GetProperty("custom_status");
        Assert.Equal(
            ("open", "Parts ordered", "Parts ordered"),
            (status.Text("status_category"), status.Text("agent_label"), status.Text("raw_agent_label")));
    }

    [Theory]
    [InlineData("""{"status_category":"closed","agent_label":"X"}""", "status_category")]
    [InlineData("""{"status_category":"open","agent_label":" "}""", "agent_label")]
    [InlineData("""{"status_category":"open","agent_label":"0123456789012345678901234567890123456789012345678"}""", "agent_label")]
    public async Task A_status_that_cannot_be_is_refused(string status, string about)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, $$"""{"custom_status":{{status}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(about, refused.Json.GetProperty("details").Keys());
    }

    [Fact]
    public async Task Another_status_becomes_the_default_of_its_category()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var former = (await ListAsync(account, "?status_categories=open"))[0].Number("id");
        var id = (await account.PostAsync(Path, """{"custom_status":{"status_category":"open","agent_label":"Busy"}}"""))
            .Id("custom_status");

        var chosen = await account.PutAsync("/api/v2/custom_status/default", $$"""{"ids":"{{id}}"}""");

        Assert.Equal((HttpStatusCode.OK, "{}"), (chosen.Status, chosen.Body));
        Assert.Equal([id], (await ListAsync(account, "?status_categories=open&default=true")).Select(status => status.Number("id")!.Value));
        Assert.Equal(HttpStatusCode.NoContent, (await account.DeleteAsync($"{Path}/{former}")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await account.DeleteAsync($"{Path}/{id}")).Status);
    }

    private static async Task<JsonElement[]> ListAsync(TestAccount account, string query) =>
        [.. (await account.GetAsync(Path + query)).Json.GetProperty("custom_statuses").EnumerateArray()];
}
