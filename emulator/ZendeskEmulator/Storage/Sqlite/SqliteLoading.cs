using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>Reads the tables, and verifies every checksum and every total in them.</summary>
internal sealed class SqliteLoading(SqliteConnection connection, DataFileContents contents, IReadOnlyList<RecordKind> kinds)
{
    /// <summary>The most that SQLite maps into memory.</summary>
    private const long MaxMapped = int.MaxValue;

    /// <summary>With four, a thread that the system interrupts soon keeps the other one waiting.</summary>
    private const int Buffers = 32;

    // As an array it is searched for each record without an enumerator.
    private readonly RecordKind[] kinds = [.. kinds];

    private readonly List<StoredAccount> totals = [];

    public List<AccountRow> LoadAccounts()
    {
        var rows = new List<AccountRow>();
        try
        {
            using var select = new SqliteStatement(connection, $"select {SqliteAccounts.Columns} from accounts order by number");
            while (select.Step())
            {
                var (account, checksum) = SqliteAccounts.Read(select);
                if (contents.Knows(account.Row.Number) || (checksum is not null && checksum != account.Checksum()))
                {
                    throw contents.Damaged($"its account {account.Row.Number} differs from its checksum");
                }
                rows.Add(account.Row);
                if (checksum is not null)
                {
                    totals.Add(account);
                }
            }
        }
        catch (Exception failure) when (failure is ArgumentException or OverflowException)
        {
            throw contents.Damaged("one of its accounts cannot be read", failure);
        }
        using var sums = new SqliteStatement(connection, "select accounts, numbers from totals");
        if (sums.Step() && (sums.Integer(0) != contents.Accounts || sums.Integer(1) != contents.SumOfNumbers))
        {
            throw contents.Damaged($"it should have {sums.Integer(0)} accounts, and has {contents.Accounts} or others");
        }
        return rows;
    }

    public async Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load)
    {
        try
        {
            // Otherwise each page, of which a file has hundreds of thousands, is read by a call of the system.
            Map(MaxMapped);
            using var select = new SqliteStatement(connection, "select key, kind, body, checksum from records order by key");
            var pipeline = new LoadPipeline<LoadedRows>(contents, load);
            await pipeline.RunAsync(() => Read(select, pipeline), Enumerable.Range(0, Buffers).Select(_ => new LoadedRows(contents)))
                .ConfigureAwait(false);
        }
        catch (JsonException failure)
        {
            throw contents.Damaged("one of its records cannot be read", failure);
        }
        finally
        {
            Map(0);
        }
        contents.Verify(totals);
    }

    /// <summary>Maps a part of the file into memory from now on.</summary>
    private void Map(long bytes)
    {
        using var map = new SqliteStatement(connection, $"pragma mmap_size = {bytes}");
        map.Run();
    }

    private void Read(SqliteStatement select, LoadPipeline<LoadedRows> pipeline)
    {
        for (var isLast = false; !isLast;)
        {
            var rows = pipeline.Free();
            Fill(rows, select);
            isLast = !rows.IsFull;
            pipeline.Add(rows);
        }
    }

    private void Fill(LoadedRows rows, SqliteStatement select)
    {
        while (!rows.IsFull && select.Step())
        {
            var key = select.Integer(0);
            var name = select.Utf8(1);
            var kind = KindNamed(name) ?? throw contents.Damaged($"its record {key} is of an unknown kind, {select.Text(1)}");
            // Null reads as 0. It stands in a file of an older version, until the record is written again.
            rows.Add(key, kind, select.Utf8(2), select.Integer(3) is not 0 and var checksum ? checksum : null);
        }
    }

    private RecordKind? KindNamed(ReadOnlySpan<byte> name)
    {
        foreach (var kind in kinds)
        {
            if (name.SequenceEqual(kind.Utf8Name))
            {
                return kind;
            }
        }
        return null;
    }
}
