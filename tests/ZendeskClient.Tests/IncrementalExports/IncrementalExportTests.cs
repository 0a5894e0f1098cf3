using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.IncrementalExports;

public sealed class IncrementalExportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_of_users_continues_where_it_ended_with_later_changes()
    {
        var (account, zendesk) = await NewAsync();
        using var client = zendesk;
        var first = await zendesk.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation);
        var second = await zendesk.Users.CreateAsync(new UserInput { Name = "Wilco" }, Cancellation);
        await account.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));

        var (all, token) = await ReadAsync(
            zendesk.IncrementalExports.UsersAsync(new IncrementalExportOptions { PageSize = 1 }, Cancellation));
        var (nothing, same) = await ReadAsync(
            zendesk.IncrementalExports.UsersAsync(new IncrementalExportOptions { ResumeToken = token }, Cancellation));
        await zendesk.Users.DeleteAsync(first.Id, Cancellation);
        await account.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        var (changed, _) = await ReadAsync(
            zendesk.IncrementalExports.UsersAsync(new IncrementalExportOptions { ResumeToken = same }, Cancellation));

        Assert.Equal([first.Id, second.Id], all.Select(user => user.Id).Where(id => id >= first.Id));
        Assert.Empty(nothing);
        Assert.Equal(first.Id, Assert.Single(changed).Id);
        Assert.False(changed[0].Active);
        Assert.False(changed[0].PermanentlyDeleted);
    }

    [Fact]
    public async Task An_export_of_tickets_has_deleted_ones_and_continues_where_it_ended()
    {
        var (account, zendesk) = await NewAsync();
        using var client = zendesk;
        foreach (var text in (string[])["one", "two"])
        {
            await zendesk.Tickets.CreateAsync(new TicketInput { Comment = new TicketCommentInput(text) }, cancellationToken: Cancellation);
        }
        await account.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));

        var (all, token) = await ReadAsync(
            zendesk.IncrementalExports.TicketsAsync(new IncrementalExportOptions { PageSize = 1 }, Cancellation));
        await zendesk.Tickets.DeleteAsync(1, Cancellation);
        await account.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        var (changed, _) = await ReadAsync(
            zendesk.IncrementalExports.TicketsAsync(new IncrementalExportOptions { ResumeToken = token }, Cancellation));

        Assert.Equal([1, 2], all.Select(ticket => ticket.Id));
        Assert.Equal((1L, "deleted"), (Assert.Single(changed).Id, changed[0].Status));
        Assert.True(changed[0].GeneratedTimestamp > all[0].GeneratedTimestamp);
    }

    [Fact]
    public async Task An_export_of_organizations_has_each_once_although_pages_repeat_a_second()
    {
        var (account, zendesk) = await NewAsync();
        using var client = zendesk;
        var ids = new List<long>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add((await zendesk.Organizations.CreateAsync(new OrganizationInput { Name = $"Corps {i}" }, Cancellation)).Id);
            await account.Clock.AdvanceAsync(TimeSpan.FromSeconds(i % 3 == 0 ? 1 : 0));
        }
        await zendesk.Organizations.DeleteAsync(ids[0], Cancellation);
        await account.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));

        var (found, _) = await ReadAsync(
            zendesk.IncrementalExports.OrganizationsAsync(new IncrementalExportOptions { PageSize = 2 }, Cancellation));

        Assert.Equal([.. ids.Skip(1), ids[0]], found.Select(organization => organization.Id));
        Assert.NotNull(found[^1].DeletedAt);
        Assert.Null(found[0].DeletedAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task A_page_has_a_thousand_records_at_most(int size)
    {
        using var zendesk = await TestAccount.NewClientAsync();

        Assert.Throws<ArgumentException>(() =>
            zendesk.IncrementalExports.UsersAsync(new IncrementalExportOptions { PageSize = size }, Cancellation));
    }

    [Fact]
    public async Task A_start_of_now_is_refused()
    {
        var (account, zendesk) = await NewAsync();
        using var client = zendesk;
        var options = new IncrementalExportOptions { Since = account.Clock.UtcNow };

        var refusal = await Assert.ThrowsAnyAsync<ZendeskApiException>(() =>
            ReadAsync(zendesk.IncrementalExports.UsersAsync(options, Cancellation)));

        Assert.Contains("Too recent start_time", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<(EmulatorAccount Account, ZendeskClient Client)> NewAsync()
    {
        var account = await TestAccount.NewAsync();
        account.Clock.Freeze(TestAccount.Start);
        account.Limits.Mode = LimitsMode.Off;
        return (account, TestAccount.NewClient(account));
    }

    /// <summary>The records of all pages, and the last page's token.</summary>
    private static async Task<(List<T> Records, string? Token)> ReadAsync<T>(ZendeskList<T> list)
    {
        var records = new List<T>();
        string? token = null;
        await foreach (var page in list.AsPages(TestContext.Current.CancellationToken))
        {
            records.AddRange(page.Records);
            token = page.ResumeToken;
        }
        return (records, token);
    }
}
