using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

public sealed class UnknownRequestsTests
{
    [Fact]
    public async Task Unknown_requests_are_counted_by_method_and_path_with_Zendesks_name()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/targets/12.json");
        await account.GetAsync("/api/v2/targets/345");
        await account.PostAsync("/api/v2/targets.json", "{}");

        Assert.Equal(
            [
                new UnknownRequest("GET", "/api/v2/targets/{target_id}", "ShowTarget", 2),
                new UnknownRequest("POST", "/api/v2/targets", "CreateTarget", 1),
            ],
            account.Account.Requests.Unknown);
    }

    [Fact]
    public async Task An_operation_of_an_emulated_resource_that_is_not_there_yet_is_one()
    {
        using var account = await TestEmulator.NewAccountAsync();

        await account.GetAsync("/api/v2/tickets/messaging/conversations/12/ticket");

        Assert.Equal(
            [
                new UnknownRequest(
                    "GET", "/api/v2/tickets/messaging/conversations/{conversation_id}/ticket", "ShowTicketByMessagingConversationId", 1),
            ],
            account.Account.Requests.Unknown);
    }

    [Fact]
    public async Task A_call_that_Zendesk_does_not_describe_has_no_name()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/nonsense/12/of/01890a5d-ac96-774b-bcce-b302099a8057");
        await account.GetAsync("/api/v2/nonsense/13/of/01890a5d-ac96-774b-bcce-b302099a8058");
        await account.SendAsync(HttpMethod.Patch, "/api/v2/users/1", "{}");

        Assert.Equal(
            [
                new UnknownRequest("GET", "/api/v2/nonsense/{id}/of/{id}", null, 2),
                new UnknownRequest("PATCH", "/api/v2/users/{id}", null, 1),
            ],
            account.Account.Requests.Unknown);
    }

    [Fact]
    public async Task An_emulated_call_is_never_an_unknown_request()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/1");
        await account.GetAsync("/api/v2/users/nonsense");
        await account.GetAsync("/_emulator/nonsense");

        Assert.Empty(account.Account.Requests.Unknown);
    }

    [Fact]
    public async Task However_many_kinds_there_are_it_stays_bounded_and_all_are_counted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 250; i++)
        {
            await account.GetAsync($"/api/v2/nonsense/n{i}");
        }
        await account.GetAsync("/api/v2/nonsense/n0");

        var response = await account.GetAsync("/_emulator/requests/unknown");

        Assert.Equal(200, account.Account.Requests.Unknown.Count);
        Assert.Equal(251, response.Json.GetProperty("total").GetInt32());
        Assert.Equal(50, response.Json.GetProperty("others").GetInt32());
        Assert.Equal(2, response.Json.GetProperty("unknown")[0].GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("/x/%1B%5B31mred", "/x/?[31mred")]
    [InlineData("/a/b/c/d/e/f/g/h/i/j/k/l/m/n", "/a/b/c/d/e/f/g/h/i/j/k/l/…")]
    [InlineData("/x/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "/x/{id}")]
    [InlineData("//x///y//", "/x/y")]
    public async Task A_path_is_shown_within_bounds_and_without_control_characters(string path, string shown)
    {
        using var account = await TestEmulator.NewAccountAsync();

        await account.GetAsync($"/_accounts/{account.Account.Name}{path}");

        Assert.Equal(shown, Assert.Single(account.Account.Requests.Unknown).Path);
    }

    [Fact]
    public async Task The_control_plane_lists_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/targets/12");
        await account.DeleteAsync("/api/v2/nonsense");

        var response = await account.GetAsync("/_emulator/requests/unknown");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(
            """{"total":2,"others":0,"unknown":[{"method":"DELETE","path":"/api/v2/nonsense","operation":null,"count":1},"""
            + """{"method":"GET","path":"/api/v2/targets/{target_id}","operation":"ShowTarget","count":1}]}""",
            response.Body);
    }

    [Fact]
    public async Task A_reset_forgets_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/targets");

        await account.SendAsync(HttpMethod.Post, "/_emulator/reset");

        Assert.Empty(account.Account.Requests.Unknown);
    }
}
