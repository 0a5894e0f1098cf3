using System.Text.Json;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Reads the collections, and verifies every checksum and every total in them.</summary>
internal sealed class LiteDbLoading(LiteDbEngine file, DataFileContents contents, LiteDbParts parts, IReadOnlyList<RecordKind> kinds)
{
    /// <summary>The number of accounts that one query reads.</summary>
    private const int Slice = 512;

    /// <summary>With four, a thread that the system interrupts soon keeps the other one waiting.</summary>
    private const int Buffers = 32;

    private readonly List<StoredAccount> accounts = [];

    /// <exception cref="DataFileException">The file is damaged.</exception>
    public List<AccountRow> LoadAccounts() => Guard(() =>
    {
        CheckCollections();
        for (var slice = Accounts(0); slice.Count > 0; slice = Accounts(slice[^1].Row.Number + 1L))
        {
            accounts.AddRange(slice);
        }
        var totals = LiteDbQuery.Find(file.Engine, LiteDbAccounts.Totals, 1L)
            ?? throw contents.Damaged("it does not say how many accounts it has");
        var (count, numbers) = LiteDbAccounts.ReadTotals(totals);
        if (count != contents.Accounts || numbers != contents.SumOfNumbers)
        {
            throw contents.Damaged($"it should have {count} accounts, and has {contents.Accounts} or others");
        }
        return accounts.ConvertAll(account => account.Row);
    });

    /// <exception cref="DataFileException">The file is damaged.</exception>
    public async Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load)
    {
        var buffers = Enumerable.Range(0, Buffers).Select(_ => new LiteDbRows(contents)).ToList();
        try
        {
            var pipeline = new LoadPipeline<LiteDbRows>(contents, load);
            await pipeline.RunAsync(() => Read(pipeline), buffers).ConfigureAwait(false);
        }
        catch (JsonException failure)
        {
            throw contents.Damaged("one of its records cannot be read", failure);
        }
        catch (Exception failure) when (LiteDbFailure.Is(failure) && failure is not DataFileException)
        {
            throw contents.Damaged(failure.Message, failure);
        }
        finally
        {
            buffers.ForEach(rows => rows.Dispose());
        }
        contents.Verify(accounts);
    }

    private List<StoredAccount> Accounts(long from) =>
        LiteDbQuery.Range(file.Engine, LiteDbAccounts.Collection, from, long.MaxValue, Slice).ConvertAll(document =>
        {
            var (account, checksum) = LiteDbAccounts.Read(document);
            return contents.Knows(account.Row.Number) || checksum != account.Checksum()
                ? throw contents.Damaged($"its account {account.Row.Number} differs from its checksum")
                : account;
        });

    /// <summary>Reads the documents of all kinds.</summary>
    private void Read(LoadPipeline<LiteDbRows> pipeline)
    {
        var collections = LiteDbDocuments.Collections(file.Pages);
        var documents = new LiteDbDocuments(file.Pages);
        var rows = pipeline.Free();
        foreach (var kind in kinds)
        {
            if (!collections.TryGetValue(kind.Name, out var page))
            {
                continue;
            }
            documents.Begin(page);
            for (long? last = null; documents.Read(out var document);)
            {
                if (rows.IsFull)
                {
                    pipeline.Add(rows);
                    rows = pipeline.Free();
                }
                var key = Add(rows, kind, document);
                last = key <= last ? throw contents.Damaged($"its record {key} is behind a higher one") : key;
            }
        }
        pipeline.Add(rows);
    }

    private long Add(LiteDbRows rows, RecordKind kind, ReadOnlySpan<byte> document)
    {
        var fields = LiteDbRecord.Of(document, out var key, out var checksum);
        var all = fields.Rest;
        fields.Read();
        if (fields.Name.SequenceEqual(LiteDbParts.Utf8Field))
        {
            rows.Add(key, kind, parts.Load(file.Engine, key, fields), checksum);
        }
        else if (LiteDbRecord.IsJson(fields))
        {
            rows.Add(key, kind, fields.Value, checksum);
        }
        else
        {
            rows.Add(key, kind, all, checksum, isJson: false);
        }
        return key;
    }

    private void CheckCollections()
    {
        string[] known = [LiteDbAccounts.Collection, LiteDbAccounts.Totals, LiteDbParts.Field, .. kinds.Select(known => known.Name)];
        var unknown = LiteDbDocuments.Collections(file.Pages).Keys.Except(known, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unknown is not null)
        {
            throw contents.Damaged($"it has records of an unknown kind, {unknown}");
        }
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (LiteDbFailure.Is(failure) && failure is not DataFileException)
        {
            throw contents.Damaged(failure.Message, failure);
        }
    }
}
