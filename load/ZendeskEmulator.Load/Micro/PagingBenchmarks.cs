using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Load.Micro;

/// <summary>Pages of a hundred of 100,000 users.</summary>
public class PagingBenchmarks
{
    private const long First = 1_000_000_000_000;
    private const int Count = 100_000;

    private readonly IdTable<User> users = new(First, user => !user.Deleted);
    private readonly string cursor = new Cursor("id", "", First + Count).ToString();

    /// <summary>Every second id is a user's, as where each has one identity.</summary>
    [GlobalSetup]
    public void Fill()
    {
        for (var i = 0; i < Count; i++)
        {
            users.Set(First + (2 * i), SampleUsers.User(First + (2 * i)));
        }
    }

    /// <summary>The first page by offset.</summary>
    [Benchmark]
    public int FirstPage() => users.Page(0, 100).Count;

    /// <summary>The last page by offset that may be asked for.</summary>
    [Benchmark]
    public int DeepestPage() => users.Page(9_900, 100).Count;

    /// <summary>A page in the middle by cursor.</summary>
    [Benchmark]
    public int CursorPage() => RecordPage<User>.Of(
        new TableRecords<User>(users), new PageRequest(
            OffsetPage.First, new CursorPage(100, new Cursor("id", "", First + Count), null, null, false))).Records.Count;

    /// <summary>A cursor from the wire and back.</summary>
    [Benchmark]
    public int ReadAndWriteCursor() => Cursor.Parse(cursor, "id")!.Value.ToString().Length;
}
