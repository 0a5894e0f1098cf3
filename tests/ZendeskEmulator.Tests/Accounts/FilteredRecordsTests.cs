using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class FilteredRecordsTests
{
    private readonly FewRecords<Organization> all = new(Enumerable.Range(1, 10).Select(i => new Organization
    {
        Id = i,
        Version = 1,
        Name = $"O{i}",
        CreatedAt = default,
        UpdatedAt = default,
    }));

    [Theory]
    [InlineData(0, 2, "2,4")]
    [InlineData(3, 2, "8,10")]
    [InlineData(9, 2, "")]
    public void A_page_and_the_count_come_from_one_look_at_each(int skip, int take, string expected)
    {
        var looks = 0;
        var even = new FilteredRecords<Organization>(all, organization => ++looks > 0 && organization.Id % 2 == 0);

        var page = even.Page(skip, take, out var count);

        Assert.Equal(expected, string.Join(',', page.Select(organization => organization.Id)));
        Assert.Equal((5, 10), (count, looks));
    }

    [Fact]
    public void A_client_that_has_gone_ends_the_search()
    {
        using var gone = new CancellationTokenSource();
        var looks = 0;
        var search = new FilteredRecords<Organization>(all, _ =>
        {
            if (++looks == 3)
            {
                gone.Cancel();
            }
            return true;
        })
        {
            Cancellation = gone.Token,
        };

        Assert.Throws<OperationCanceledException>(() => search.Page(0, 100, out _));
        Assert.Equal(3, looks);
    }
}
