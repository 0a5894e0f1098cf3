using System.Text.Json;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Reads the collections, and verifies every checksum and every total in them.</summary>
internal sealed class LiteDbLoading(LiteEngine engine, DataFileContents contents, LiteDbParts parts, IReadOnlyList<RecordKind> kinds)
{
    /// <summary>The number of documents that one query reads.</summary>
    private const int Slice = 512;

    private const int Buffers = 8;

    private readonly List<StoredAccount> accounts = [];

    /// <exception cref="DataFileException">The file is damaged.</exception>
    public List<AccountRow> LoadAccounts() => Guard(() =>
    {
        CheckCollections();
        for (var slice = Accounts(0); slice.Count > 0; slice = Accounts(slice[^1].Row.Number + 1L))
        {
            accounts.AddRange(slice);
        }
        var totals = LiteDbQuery.Find(engine, LiteDbAccounts.Totals, 1L)
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
        LiteDbQuery.Range(engine, LiteDbAccounts.Collection, from, long.MaxValue, Slice).ConvertAll(document =>
        {
            var (account, checksum) = LiteDbAccounts.Read(document);
            return contents.Knows(account.Row.Number) || checksum != account.Checksum()
                ? throw contents.Damaged($"its account {account.Row.Number} differs from its checksum")
                : account;
        });

    /// <summary>Reads the documents of all kinds.</summary>
    private void Read(LoadPipeline<LiteDbRows> pipeline)
    {
        var rows = pipeline.Free();
        foreach (var kind in kinds)
        {
            long? next = 0;
            while (next is { } first)
            {
                next = Read(kind, first, pipeline, ref rows);
            }
        }
        pipeline.Add(rows);
    }

    /// <summary>Reads a slice of documents.</summary>
    /// <returns>The lowest key that is not read; null behind the last document.</returns>
    private long? Read(RecordKind kind, long first, LoadPipeline<LiteDbRows> pipeline, ref LiteDbRows rows)
    {
        var (count, last) = (0, 0L);
        using var reader = LiteDbQuery.Begin(engine, kind.Name, first, long.MaxValue, Slice);
        while (reader.Read())
        {
            var document = reader.Current.AsDocument;
            (count, last) = (count + 1, LiteDbRecord.KeyOf(document));
            parts.Load(engine, document);
            if (rows.IsFull)
            {
                pipeline.Add(rows);
                rows = pipeline.Free();
            }
            rows.Add(kind, document);
        }
        return count == Slice ? last + 1 : null;
    }

    private void CheckCollections()
    {
        string[] known = [LiteDbAccounts.Collection, LiteDbAccounts.Totals, LiteDbParts.Field, .. kinds.Select(known => known.Name)];
        if (LiteDbQuery.Collections(engine).Except(known, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
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
