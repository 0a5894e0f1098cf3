using System.Net;
using Xunit;
using ZendeskEmulator.Tests.IncrementalExports;

namespace ZendeskEmulator.Tests.Organizations;

public sealed class OrganizationExportTests
{
    private const string ByTime = "/api/v2/incremental/organizations.json";

    [Fact]
    public async Task Every_row_has_deleted_at_and_deleted_organizations_stay()
    {
        using var account = await ExportAccount.NewAsync();
        var kept = await account.CreateOrganizationAsync("\"name\":\"Space Corps\"");
        var deleted = await account.CreateOrganizationAsync("\"name\":\"Red Dwarf\",\"external_id\":\"rd\",\"tags\":[\"mining\"]");
        await account.AdvanceAsync(10);
        await account.DeleteAsync($"/api/v2/organizations/{deleted}");
        await account.AdvanceAsync(120);

        var response = await account.GetAsync($"{ByTime}?start_time=0");
        var shown = await account.GetAsync($"/api/v2/organizations/{deleted}");

        Assert.Equal(["organizations", "next_page", "count", "end_of_stream", "end_time"], response.Json.Keys());
        Assert.Equal([kept, deleted], response.Ids("organizations"));
        var rows = response.Json.GetProperty("organizations").EnumerateArray().ToArray();
        Assert.Equal("deleted_at", rows[0].Keys()[^1]);
        Assert.Null(rows[0].Text("deleted_at"));
        Assert.Equal("2026-01-01T00:00:10Z", rows[1].Text("deleted_at"));
        Assert.Equal(("Red Dwarf", "rd"), (rows[1].Text("name"), rows[1].Text("external_id")));
        Assert.Equal(["mining"], rows[1].Texts("tags"));
        Assert.Equal(1767225610, response.Json.Number("end_time"));
        Assert.Equal(HttpStatusCode.NotFound, shown.Status);
    }

    [Fact]
    public async Task A_changed_organization_moves_to_the_end()
    {
        using var account = await ExportAccount.NewAsync();
        var first = await account.CreateOrganizationAsync("\"name\":\"A\"");
        await account.AdvanceAsync(1);
        var second = await account.CreateOrganizationAsync("\"name\":\"B\"");
        await account.AdvanceAsync(1);
        await account.GetAsync($"{ByTime}?start_time=0");
        await account.SendAsync(HttpMethod.Put, $"/api/v2/organizations/{first}", """{"organization":{"notes":"x"}}""");
        await account.AdvanceAsync(120);

        var response = await account.GetAsync($"{ByTime}?start_time=0&per_page=1");
        var next = await account.GetAsync($"{ByTime}?start_time={response.Json.Number("end_time")}&per_page=1");

        Assert.Equal([second], response.Ids("organizations"));
        Assert.Equal([first], next.Ids("organizations"));
        Assert.True(next.Json.Flag("end_of_stream"));
    }
}
