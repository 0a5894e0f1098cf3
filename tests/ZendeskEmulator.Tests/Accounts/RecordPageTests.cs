using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class RecordPageTests
{
    // Ids and names; 2, 4 and 5 tie.
    private static readonly Thing[] Things = [new(1, "c"), new(2, "b"), new(3, "a"), new(4, "b"), new(5, "b"), new(6, "d")];

    private static readonly SortKey<Thing> ByName = new("name", thing => thing.Name);

    [Theory]
    [InlineData(null, false, 1, "1|2|3|4|5|6")]
    [InlineData(null, false, 4, "1 2 3 4|5 6")]
    [InlineData(null, true, 4, "6 5 4 3|2 1")]
    [InlineData("name", false, 1, "3|2|4|5|1|6")]
    [InlineData("name", false, 2, "3 2|4 5|1 6")]
    [InlineData("name", false, 3, "3 2 4|5 1 6")]
    [InlineData("name", true, 2, "6 1|5 4|2 3")]
    [InlineData("name", true, 4, "6 1 5 4|2 3")]
    public void Pages_lead_forward_and_back_over_everything_once(string? sort, bool isDescending, int size, string expected)
    {
        var there = new List<string>();
        var back = new List<string>();
        CursorTail tail;
        Cursor? after = null;
        Cursor? before = null;
        do
        {
            var page = Page(Things, new CursorPage(size, after, null, sort, isDescending));
            tail = (CursorTail)page.Tail;
            there.Add(Ids(page));
            after = tail.Last;
            before = tail.First;
        }
        while (tail.HasMore);
        back.Add(there[^1]);
        while (before is not null)
        {
            var page = Page(Things, new CursorPage(size, null, before, sort, isDescending));
            before = ((CursorTail)page.Tail).First;
            if (before is not null)
            {
                back.Insert(0, Ids(page));
            }
        }

        Assert.Equal(expected.Split('|'), there);
        Assert.Equal(there, back);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("name")]
    public void The_last_page_leads_to_an_empty_one_without_places(string? sort)
    {
        var last = (CursorTail)Page(Things, new CursorPage(6, null, null, sort, false)).Tail;

        var behind = Page(Things, new CursorPage(6, last.Last, null, sort, false));

        Assert.False(last.HasMore);
        Assert.Empty(behind.Records);
        Assert.Equal(
            (false, null, null),
            (((CursorTail)behind.Tail).HasMore, ((CursorTail)behind.Tail).First, ((CursorTail)behind.Tail).Last));
    }

    [Theory]
    [InlineData(null, false, 3, "4 5")]
    [InlineData(null, true, 4, "3 2")]
    [InlineData("name", false, 4, "5 1")]
    [InlineData("name", true, 4, "2 3")]
    public void A_place_holds_when_its_record_is_gone(string? sort, bool isDescending, long gone, string expected)
    {
        var order = (isDescending ? "-" : "") + (sort ?? "id");
        var place = new Cursor(order, sort is null ? "" : Things.Single(thing => thing.Id == gone).Name, gone);
        Thing[] left = [.. Things.Where(thing => thing.Id != gone)];

        var page = Page(left, new CursorPage(2, place, null, sort, isDescending));

        Assert.Equal(expected, Ids(page));
    }

    [Fact]
    public void On_the_way_back_more_means_more_that_way()
    {
        var place = new Cursor("id", "", 4);

        var some = Page(Things, new CursorPage(2, null, place, null, false));
        var all = Page(Things, new CursorPage(3, null, place, null, false));

        Assert.Equal("2 3", Ids(some));
        Assert.True(((CursorTail)some.Tail).HasMore);
        Assert.Equal("1 2 3", Ids(all));
        Assert.False(((CursorTail)all.Tail).HasMore);
    }

    [Fact]
    public void By_offset_the_count_is_that_of_all_records()
    {
        var page = RecordPage<Thing>.Of(new FewRecords<Thing>(Things), new PageRequest(new OffsetPage(2, 4), null), ByName);

        Assert.Equal("5 6", Ids(page));
        Assert.Equal(6, ((OffsetTail)page.Tail).Count);
    }

    private static RecordPage<Thing> Page(Thing[] things, CursorPage page) =>
        RecordPage<Thing>.Of(new FewRecords<Thing>(things), new PageRequest(OffsetPage.First, page), ByName);

    private static string Ids(RecordPage<Thing> page) => string.Join(' ', page.Records.Select(thing => thing.Id));

    private sealed record Thing(long Id, string Name) : IRecord
    {
        public long Version => 1;
    }
}
