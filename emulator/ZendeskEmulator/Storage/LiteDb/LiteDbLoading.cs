using System.Text.Json;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Reads the collections, and verifies every checksum and every total in them.</summary>
internal sealed class LiteDbLoading(LiteEngine engine, DataFileContents contents, LiteDbParts parts, IReadOnlyList<RecordKind> kinds)
{
    private readonly List<StoredAccount> accounts = [];
    private int kind;
    private long next;

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
        LiteDbRows[] buffers = [new(contents), new(contents), new(contents), new(contents)];
        try
        {
            await new LoadPipeline<LiteDbRows>(Fill, contents, load).RunAsync(buffers).ConfigureAwait(false);
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
            Array.ForEach(buffers, rows => rows.Dispose());
        }
        contents.Verify(accounts);
    }

    private List<StoredAccount> Accounts(long from) =>
        LiteDbQuery.Range(engine, LiteDbAccounts.Collection, from, long.MaxValue, LiteDbRows.Max).ConvertAll(document =>
        {
            var (account, checksum) = LiteDbAccounts.Read(document);
            return contents.Knows(account.Row.Number) || checksum != account.Checksum()
                ? throw contents.Damaged($"its account {account.Row.Number} differs from its checksum")
                : account;
        });

    /// <summary>Reads the next documents of a kind, then those of the kinds after it.</summary>
    private void Fill(LiteDbRows rows)
    {
        while (kind < kinds.Count && rows.Count < LiteDbRows.Max)
        {
            var asked = LiteDbRows.Max - rows.Count;
            var found = LiteDbQuery.Range(engine, kinds[kind].Name, next, long.MaxValue, asked);
            found.ForEach(document => parts.Load(engine, document));
            rows.Add(kinds[kind], found);
            if (found.Count == asked)
            {
                next = LiteDbRecord.KeyOf(found[^1]) + 1;
            }
            else
            {
                (kind, next) = (kind + 1, 0);
            }
        }
        rows.IsFull = kind < kinds.Count;
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
