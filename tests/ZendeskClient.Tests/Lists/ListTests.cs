using Xunit;

namespace Zendesk.Tests.Lists;

public sealed class ListTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filters_order_and_page_size_are_sent_with_every_page()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(200, """{"users":[{"id":1}],"meta":{"has_more":true,"after_cursor":"x"}}"""),
            () => RawServer.Json(200, """{"users":[],"meta":{"has_more":false}}"""));
        using var client = server.NewClient();
        var options = new UserListOptions
        {
            Roles = [UserRole.Agent, UserRole.Admin],
            CustomRoleId = 9,
            ExternalId = "a&b",
            Sort = UserSort.UpdatedAt,
            Descending = true,
            PageSize = 50,
            Parameters = new Dictionary<string, string> { ["include"] = "groups" },
        };

        await client.Users.ListAsync(options, Cancellation).ToListAsync(Cancellation);

        const string first =
            "/api/v2/users?role[]=agent&role[]=admin&permission_set=9&external_id=a%26b&sort=-updated_at&include=groups&page[size]=50";
        Assert.Equal([first, first + "&page[after]=x"], server.Requests.Select(request => request.Url.PathAndQuery));
    }

    [Fact]
    public async Task A_list_continues_from_the_token_of_a_page_also_with_another_client()
    {
        var account = await TestAccount.NewAsync();
        using var client = TestAccount.NewClient(account);
        for (var number = 1; number < 5; number++)
        {
            await client.Users.CreateAsync(new UserInput { Name = $"User {number}" }, Cancellation);
        }

        var first = await client.Users.ListAsync(new UserListOptions
        {
            PageSize = 2,
        }, Cancellation).AsPages(Cancellation).FirstAsync(Cancellation);
        using var other = TestAccount.NewClient(account);
        var rest = await other.Users.ListAsync(new UserListOptions { PageSize = 2, ResumeToken = first.ResumeToken }, Cancellation)
            .AsPages(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["Owner", "User 1"], first.Records.Select(user => user.Name));
        Assert.Equal(["User 2", "User 3", "User 4"], rest.SelectMany(page => page.Records).Select(user => user.Name));
        Assert.NotNull(rest[0].ResumeToken);
        Assert.Null(rest[^1].ResumeToken);
    }

    [Fact]
    public async Task A_search_continues_from_the_token_of_a_page()
    {
        using var client = await TestAccount.NewClientAsync();
        for (var number = 1; number < 5; number++)
        {
            await client.Users.CreateAsync(new UserInput { Name = $"Crew {number}" }, Cancellation);
        }

        var first = await client.Users.SearchAsync("name:crew", new ListOptions
        {
            PageSize = 3,
        }, Cancellation).AsPages(Cancellation).FirstAsync(Cancellation);
        var rest = await client.Users.SearchAsync("name:crew", new ListOptions
        {
            PageSize = 3,
            ResumeToken = first.ResumeToken,
        }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(3, first.Records.Count);
        Assert.Equal(4, first.Records.Concat(rest).Select(user => user.Id).Distinct().Count());
        Assert.Single(rest);
    }

    [Fact]
    public async Task Users_are_filtered_and_sorted_by_the_server()
    {
        using var client = await TestAccount.NewClientAsync();
        await client.Users.CreateAsync(new UserInput { Name = "Zelda", Email = "zelda@example.org", Role = UserRole.Agent }, Cancellation);
        await client.Users.CreateAsync(new UserInput { Name = "Adam", Email = "adam@example.org", Role = UserRole.Agent }, Cancellation);
        await client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation);

        var agents = client.Users.ListAsync(new UserListOptions { Roles = [UserRole.Agent], Sort = UserSort.Name }, Cancellation);
        var turned = client.Users.ListAsync(new UserListOptions
        {
            Roles = [UserRole.Agent],
            Sort = UserSort.Name,
            Descending = true,
        }, Cancellation);
        var count = await client.Users.CountAsync(new UserListOptions { Roles = [UserRole.Agent] }, Cancellation);

        Assert.Equal(["Adam", "Zelda"], await agents.Select(user => user.Name).ToListAsync(Cancellation));
        Assert.Equal(["Zelda", "Adam"], await turned.Select(user => user.Name).ToListAsync(Cancellation));
        Assert.Equal(2, count.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_page_size_out_of_range_is_refused_at_once(int size)
    {
        using var client = RawServer.Answering().NewClient();

        Assert.Throws<ArgumentException>(() => client.Users.ListAsync(new UserListOptions { PageSize = size }, Cancellation));
        Assert.Throws<ArgumentException>(() => client.Users.SearchAsync("roger", new ListOptions { PageSize = size }, Cancellation));
    }

    [Fact]
    public void A_search_does_not_go_on_from_another_lists_token()
    {
        using var client = RawServer.Answering().NewClient();

        Assert.Throws<ArgumentException>(() => client.Users.SearchAsync("roger", new ListOptions
        {
            ResumeToken = "eyJvIjoiaWQi",
        }, Cancellation));
    }

    [Fact]
    public async Task Either_token_ends_an_enumeration()
    {
        var server = RawServer.Answering(() => RawServer.Json(200, """{"users":[{"id":1}],"meta":{"has_more":true,"after_cursor":"x"}}"""));
        using var client = server.NewClient();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await client.Users.ListAsync(cancellationToken: cancelled.Token).ToListAsync(Cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await client.Users.ListAsync(cancellationToken: Cancellation).ToListAsync(cancelled.Token));
        Assert.Empty(server.Requests);
    }
}
