using System.Net;
using System.Text;
using Xunit;
using ZendeskEmulator.Tests.Automations;

namespace ZendeskEmulator.Tests.SuspendedTickets;

/// <summary>Anonymous requests of suspended users are kept, and agents recover or delete them.</summary>
public sealed class SuspendedTicketsTests
{
    private const string ListPath = "/api/v2/suspended_tickets";

    [Fact]
    public async Task An_anonymous_request_of_a_suspended_user_becomes_no_ticket()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var author = await account.CreateUserAsync(""" "name":"Roger","email":"roger@example.com","suspended":true """);

        var response = await RequestAsync(account, "Help");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        var id = response.Json.GetProperty("suspended_ticket").Number("id");
        Assert.Empty((await account.GetAsync("/api/v2/tickets")).Ids("tickets"));
        var kept = (await account.GetAsync($"{ListPath}/{id}")).Json.GetProperty("suspended_ticket");
        Assert.Equal(
            [
                "url", "id", "author", "subject", "content", "cause", "cause_id", "error_messages", "message_id", "ticket_id", "created_at",
                "updated_at", "via", "attachments", "recipient", "brand_id",
            ],
            kept.Keys());
        Assert.Equal(("Help", "Please"), (kept.Text("subject"), kept.Text("content")));
        Assert.Equal(
            $$"""{"id":{{author}},"name":"Roger","email":"roger@example.com"}""", kept.GetProperty("author").GetRawText());
    }

    [Fact]
    public async Task Others_become_tickets()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync(""" "name":"Roger","email":"roger@example.com" """);

        Assert.Equal(1, (await RequestAsync(account, "Help")).Json.GetProperty("request").Number("id"));
        Assert.Empty((await account.GetAsync(ListPath)).Ids("suspended_tickets"));
    }

    [Fact]
    public async Task Recovered_tickets_are_those_of_the_agent_with_numbers_in_order()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync(""" "name":"Roger","email":"roger@example.com","suspended":true """);
        var ids = new List<long>();
        foreach (var subject in (string[])["One", "Two", "Three"])
        {
            ids.Add((await RequestAsync(account, subject)).Json.GetProperty("suspended_ticket").Number("id")!.Value);
        }
        var me = (await account.GetAsync("/api/v2/users/me")).UserId;

        var one = await account.SendAsync(HttpMethod.Put, $"{ListPath}/{ids[0]}/recover");
        var others = await account.SendAsync(HttpMethod.Put, $"{ListPath}/recover_many?ids={ids[1]},{ids[2]},7");

        var first = one.Json.GetProperty("ticket")[0];
        Assert.Equal(("One", me, "Please"), (first.Text("subject"), first.Number("requester_id"), first.Text("description")));
        Assert.Equal([2, 3], others.Ids("tickets"));
        var tickets = (await account.GetAsync("/api/v2/tickets")).Ids("tickets");
        Assert.Equal([1, 2, 3], tickets);
        Assert.Empty((await account.GetAsync(ListPath)).Ids("suspended_tickets"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.SendAsync(HttpMethod.Put, $"{ListPath}/{ids[0]}/recover")).Status);
    }

    [Fact]
    public async Task They_go_after_two_weeks()
    {
        using var account = await AutomationAccount.NewFrozenAsync();
        await account.CreateUserAsync(""" "name":"Roger","email":"roger@example.com","suspended":true """);
        var id = (await RequestAsync(account, "Help")).Json.GetProperty("suspended_ticket").Number("id");

        await account.AdvanceAsync((24 * 14) - 1);
        Assert.Single((await account.GetAsync(ListPath)).Ids("suspended_tickets"));
        await account.AdvanceAsync(1);

        Assert.Empty((await account.GetAsync(ListPath)).Ids("suspended_tickets"));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{ListPath}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.DeleteAsync($"{ListPath}/{id}")).Status);
    }

    [Fact]
    public async Task A_list_is_sorted_as_asked()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync(""" "name":"Roger","email":"roger@example.com","suspended":true """);
        foreach (var subject in (string[])["b", "a", "c"])
        {
            await RequestAsync(account, subject);
        }

        var sorted = await account.GetAsync($"{ListPath}?sort_by=subject&sort_order=desc");

        Assert.Equal(
            ["c", "b", "a"], sorted.Json.GetProperty("suspended_tickets").EnumerateArray().Select(ticket => ticket.Text("subject")));
    }

    [Fact]
    public async Task Attachments_are_copied_as_an_upload()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var attachment = (await account.UploadAsync("filename=a.txt", "text")).Json.GetProperty("upload").GetProperty("attachment");

        var copied = await account.PostAsync(
            $"{ListPath}/attachments", $$$"""{"attachments":[{"id":{{{attachment.Number("id")}}}},{"id":7}]}""");

        var upload = copied.Json.GetProperty("upload");
        var copy = Assert.Single(upload.GetProperty("attachments").EnumerateArray());
        Assert.NotEqual(attachment.Number("id"), copy.Number("id"));
        Assert.Equal("text"u8.ToArray(), await account.ContentAsync(copy.Text("content_url")!));
        var used = await account.PostAsync(
            "/api/v2/tickets", $$$"""{"ticket":{"comment":{"body":"x","uploads":["{{{upload.Text("token")}}}"]} } }""");
        Assert.Equal(HttpStatusCode.Created, used.Status);
    }

    private static async Task<TestResponse> RequestAsync(TestAccount account, string subject)
    {
        const string Requester = """{"name":"R","email":"roger@example.com"}""";
        using var client = account.Account.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        using var content = new StringContent(
            $$$"""{"request":{"subject":"{{{subject}}}","comment":{"body":"Please"},"requester":{{{Requester}}}}}""",
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync(
            new Uri("/api/v2/requests", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }
}
