using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.EndUserRequests.Operations;

public sealed class RequestCommentsTests
{
    [Fact]
    public async Task Public_comments_come_with_their_authors_and_without_private_ones()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Corps\"");
        await account.CreateMembershipAsync(wilma.Id, organization);
        var id = await wilma.RequestAsync("Lamp");
        await CommentAsync(account, id, "inside", isPublic: false);
        await CommentAsync(account, id, "outside", isPublic: true);

        var listed = await wilma.GetAsync($"/api/v2/requests/{id}/comments");
        var comments = listed.Json.GetProperty("comments").EnumerateArray().ToArray();
        var shown = await wilma.GetAsync(new Uri(comments[1].Text("url")!).PathAndQuery);
        var all = (await account.GetAsync($"/api/v2/tickets/{id}/comments")).Ids("comments");
        var hidden = await wilma.GetAsync($"/api/v2/requests/{id}/comments/{all[1]}");

        Assert.Equal(["comments", "users", "organizations", "next_page", "previous_page", "count"], listed.Json.Keys());
        Assert.Equal(
            "url id request_id type body html_body plain_body public author_id attachments created_at".Split(' '), comments[0].Keys());
        Assert.Equal(["Please help", "outside"], comments.Select(comment => comment.Text("body")));
        Assert.Equal($$"""[{"id":{{organization}},"name":"Corps"}]""", listed.Json.GetProperty("organizations").GetRawText());
        Assert.Equal([false, true], listed.Json.GetProperty("users").EnumerateArray().Select(user => user.Flag("agent")!.Value));
        Assert.Equal(comments[1].GetRawText(), shown.Json.GetProperty("comment").GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
    }

    [Fact]
    public async Task Comments_are_filtered_by_role_and_time_and_sorted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var wilma = await EndUser.CreateAsync(account, "wilma");
        var id = await wilma.RequestAsync("Lamp");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await CommentAsync(account, id, "by an agent", isPublic: true);

        Assert.Equal(["by an agent"], await BodiesAsync("?role=agent"));
        Assert.Equal(["Please help"], await BodiesAsync("?role=end_user"));
        Assert.Equal(["Please help", "by an agent"], await BodiesAsync("?role=other&since=lost"));
        Assert.Equal(["by an agent"], await BodiesAsync("?since=2027-01-31T12:00:30Z"));
        Assert.Equal(["by an agent", "Please help"], await BodiesAsync("?sort_order=desc"));
        Assert.Equal(["by an agent", "Please help"], await BodiesAsync("?page[size]=5&sort=-created_at"));

        async Task<string?[]> BodiesAsync(string query)
        {
            var listed = await wilma.GetAsync($"/api/v2/requests/{id}/comments{query}");
            return [.. listed.Json.GetProperty("comments").EnumerateArray().Select(comment => comment.Text("body"))];
        }
    }

    private static Task<TestResponse> CommentAsync(TestAccount account, long id, string body, bool isPublic) => account.PutAsync(
        $"/api/v2/tickets/{id}",
        "{\"ticket\":{\"comment\":{\"body\":\"" + body + "\",\"public\":" + (isPublic ? "true" : "false") + "}}}");
}
