using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.Search;

public sealed class SearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_finds_records_of_all_types_and_makes_them_of_their_own()
    {
        using var zendesk = await TestAccount.NewClientAsync();
        var user = await zendesk.Users.CreateAsync(new UserInput { Name = "Roger", Email = "roger@example.org" }, Cancellation);
        var organization = await zendesk.Organizations.CreateAsync(new OrganizationInput { Name = "Roger Inc" }, Cancellation);
        var group = await zendesk.Groups.CreateAsync(new GroupInput { Name = "Rogers" }, Cancellation);

        await zendesk.Tickets.CreateAsync(
            new TicketInput { Subject = "Of wilco", Comment = new TicketCommentInput("x") }, cancellationToken: Cancellation);

        var found = await ToListAsync(zendesk.Search.ListAsync("roger", cancellationToken: Cancellation));
        var tickets = await ToListAsync(zendesk.Search.ListAsync("type:ticket wilco", cancellationToken: Cancellation));

        Assert.Equal(
            [(user.Id, "user"), (organization.Id, "organization"), (group.Id, "group")],
            found.Select(result => (result.Id, result.ResultType)));
        Assert.Equal("roger@example.org", found[0].ToUser()!.Email);
        Assert.Equal("Roger Inc", found[1].ToOrganization()!.Name);
        Assert.Equal("Rogers", found[2].ToGroup()!.Name);
        Assert.Null(found[0].ToGroup());
        Assert.Null(found[0].ToTicket());
        Assert.Equal("Of wilco", Assert.Single(tickets).ToTicket()!.Subject);
        Assert.Null(found[1].ToUser());
        Assert.Null(found[2].ToOrganization());
        Assert.Equal(3, await zendesk.Search.CountAsync("roger", Cancellation));
    }

    [Fact]
    public async Task A_search_is_sorted_and_read_page_by_page()
    {
        var account = await TestAccount.NewAsync();
        account.Clock.Freeze(TestAccount.Start);
        using var zendesk = TestAccount.NewClient(account);
        for (var i = 0; i < 5; i++)
        {
            await zendesk.Users.CreateAsync(new UserInput { Name = $"Roger {i}" }, Cancellation);
            await account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        var newest = await ToListAsync(
            zendesk.Search.ListAsync("roger", new SearchOptions { Sort = SearchSort.CreatedAt, PageSize = 2 }, Cancellation));
        var oldest = await ToListAsync(
            zendesk.Search.ListAsync("roger", new SearchOptions { Sort = SearchSort.UpdatedAt, Descending = false }, Cancellation));
        var exported = await ToListAsync(
            zendesk.Search.ExportAsync("roger", new SearchExportOptions { Type = "user", PageSize = 2 }, Cancellation));

        Assert.Equal(["Roger 4", "Roger 3", "Roger 2", "Roger 1", "Roger 0"], newest.Select(result => result.ToUser()!.Name));
        Assert.Equal(["Roger 0", "Roger 1", "Roger 2", "Roger 3", "Roger 4"], oldest.Select(result => result.ToUser()!.Name));
        Assert.Equal(newest.Select(result => result.Id), exported.Select(result => result.Id));
    }

    [Fact]
    public async Task A_record_that_moves_to_the_next_page_comes_once()
    {
        using var zendesk = await TestAccount.NewClientAsync();
        for (var i = 0; i < 4; i++)
        {
            await zendesk.Users.CreateAsync(new UserInput { Name = $"Roger {i}" }, Cancellation);
        }

        var names = new List<string?>();
        var options = new SearchOptions { Sort = SearchSort.CreatedAt, PageSize = 2 };
        await foreach (var page in zendesk.Search.ListAsync("roger", options, Cancellation).AsPages(Cancellation))
        {
            names.AddRange(page.Records.Select(result => result.ToUser()!.Name));
            if (names.Count == 2)
            {
                await zendesk.Users.CreateAsync(new UserInput { Name = "Roger of late" }, Cancellation);
            }
        }

        Assert.Equal(names.Distinct(), names);
        Assert.Equal(4, names.Count);
    }

    [Fact]
    public async Task An_empty_query_sends_no_request()
    {
        using var zendesk = await TestAccount.NewClientAsync();

        Assert.Throws<ArgumentException>(() => zendesk.Search.ListAsync(" ", cancellationToken: Cancellation));
        Assert.Throws<ArgumentException>(() => zendesk.Search.ExportAsync("", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => zendesk.Search.CountAsync("", Cancellation));
    }

    private static async Task<List<SearchResult>> ToListAsync(ZendeskList<SearchResult> results)
    {
        var list = new List<SearchResult>();
        await foreach (var result in results)
        {
            list.Add(result);
        }
        return list;
    }
}
