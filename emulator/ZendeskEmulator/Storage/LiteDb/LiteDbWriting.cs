using LiteDB;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Writes batches into the collections.</summary>
internal sealed class LiteDbWriting(DataFileContents contents, LiteDbParts parts, IReadOnlyList<RecordKind> kinds) : IDisposable
{
    /// <summary>The documents of a reset account that one transaction removes: other accounts wait for some milliseconds at most.</summary>
    private const int LeftoverSlice = 100;

    private readonly RecordJson json = new();
    private readonly BsonDocument document = [];
    private readonly Dictionary<int, BsonValue> names = [];
    private readonly Dictionary<RecordKind, LiteDbChanges> changed = kinds.ToDictionary(kind => kind, _ => new LiteDbChanges());
    private readonly Dictionary<long, RecordKind> firstKinds = [];
    private readonly List<(long Key, bool IsDivided)> divided = [];

    /// <summary>True after a failed commit: a record of the kept batch may be in the file or not.</summary>
    private bool isUncertain;

    /// <summary>Commits a batch as one transaction.</summary>
    /// <remarks>After any exception, nothing of it was written or it is unknown whether; it may be tried again on the file opened
    /// again.</remarks>
    public void Commit(LiteDbEngine file, Batch batch)
    {
        var wasUncertain = isUncertain;
        isUncertain = true;
        file.Engine.BeginTrans();
        var isEmptied = batch.IsEmpty && RemoveLeftovers(file.Engine);
        Write(file.Engine, batch, wasUncertain);
        file.Engine.Commit();
        file.Log.Commit();
        isUncertain = false;
        if (isEmptied)
        {
            contents.RemoveLeftover();
        }
        batch.Dropped.ForEach(contents.AddLeftover);
        divided.ForEach(one => parts.Committed(one.Key, one.IsDivided));
    }

    public void Dispose() => json.Dispose();

    private void Write(LiteEngine engine, Batch batch, bool wasUncertain)
    {
        var numbers = contents.SumOfNumbers;
        divided.Clear();
        foreach (var number in batch.Dropped)
        {
            contents.Drop(number);
            names.Remove(number);
        }
        if (batch.Dropped.Count > 0)
        {
            engine.Delete(LiteDbAccounts.Collection, batch.Dropped.ConvertAll(number => new BsonValue((long)number)));
        }
        foreach (var (number, account) in batch.Accounts)
        {
            contents.Knows(number);
            names.TryAdd(number, account.Name);
        }
        Sort(batch, wasUncertain);
        // Removals come first: a record that changes its kind is removed from one collection and put into another.
        foreach (var (kind, changes) in changed.Where(pair => pair.Value.Removed.Count > 0))
        {
            engine.Delete(kind.Name, changes.Removed.Select(change => Remove(engine, change)));
        }
        foreach (var (kind, changes) in changed)
        {
            Put(engine, kind, changes);
        }
        if (batch.Accounts.Count > 0)
        {
            engine.Upsert(LiteDbAccounts.Collection, batch.Accounts.Select(pair => DocumentOf(pair.Key, pair.Value)), BsonAutoId.Int64);
        }
        if (wasUncertain || numbers != contents.SumOfNumbers)
        {
            engine.Upsert(LiteDbAccounts.Totals, [LiteDbAccounts.TotalsOf(contents)], BsonAutoId.Int64);
        }
    }

    /// <summary>Of several changes of a record, only the last is written. Changes of deleted accounts are skipped.</summary>
    private void Sort(Batch batch, bool wasUncertain)
    {
        foreach (var changes in changed.Values)
        {
            changes.Clear();
        }
        firstKinds.Clear();
        foreach (var change in batch.Changes)
        {
            if (contents.Has(change) is { } has)
            {
                // A deleted organization keeps its key under another kind. That kind may have no document of it yet.
                var key = IdLayout.KeyOf(change);
                var hasOtherKind = !firstKinds.TryAdd(key, change.Kind) && firstKinds[key] != change.Kind;
                changed[change.Kind].Add(change, wasUncertain || hasOtherKind ? null : has);
            }
        }
        foreach (var changes in changed.Values)
        {
            changes.Sort();
        }
    }

    private void Put(LiteEngine engine, RecordKind kind, LiteDbChanges changes)
    {
        if (changes.New.Count > 0)
        {
            engine.Insert(kind.Name, changes.New.Select(change => DocumentOf(engine, change)), BsonAutoId.Int64);
        }
        if (changes.Known.Count > 0 && engine.Update(kind.Name, changes.Known.Select(change => DocumentOf(engine, change)))
            != changes.Known.Count)
        {
            throw new DataFileException($"A record of the kind {kind.Name} is not where it was when the file was loaded.");
        }
        if (changes.Unsure.Count > 0)
        {
            engine.Upsert(kind.Name, changes.Unsure.Select(change => DocumentOf(engine, change)), BsonAutoId.Int64);
        }
    }

    /// <summary>The document, valid until the next call.</summary>
    private BsonDocument DocumentOf(LiteEngine engine, in Change change)
    {
        var key = IdLayout.KeyOf(change);
        var body = json.Of(change.Kind, change.Record!);
        var checksum = RecordChecksum.Of(key, change.Kind.Utf8Name, body);
        var isDivided = body.Length > LiteDbRecord.MaxTextBytes;
        if (isDivided)
        {
            LiteDbRecord.FillDivided(document, key, names[change.Account], checksum, parts.Write(engine, key, body));
        }
        else
        {
            parts.Remove(engine, key);
            LiteDbRecord.Fill(document, key, names[change.Account], checksum, body);
        }
        divided.Add((key, isDivided));
        contents.Set(change, checksum);
        return document;
    }

    private BsonValue Remove(LiteEngine engine, in Change change)
    {
        var key = IdLayout.KeyOf(change);
        parts.Remove(engine, key);
        divided.Add((key, false));
        contents.Set(change, 0);
        return key;
    }

    private BsonDocument DocumentOf(int number, in AccountRow account)
    {
        var records = contents.Of(number);
        return LiteDbAccounts.ToDocument(new StoredAccount(account, records.Records, records.Sum));
    }

    /// <summary>True when the first reset account has no documents any more.</summary>
    private bool RemoveLeftovers(LiteEngine engine)
    {
        if (!contents.HasLeftovers)
        {
            return false;
        }
        var first = IdLayout.FirstKey(contents.FirstLeftover);
        foreach (var kind in kinds)
        {
            var found = LiteDbQuery.Range(engine, kind.Name, first, first + IdLayout.CountsPerAccount - 1, LeftoverSlice);
            if (found.Count > 0)
            {
                var keys = found.ConvertAll(document => document[LiteDbRecord.Key]);
                keys.ForEach(key => parts.Remove(engine, key.AsInt64));
                engine.Delete(kind.Name, keys);
                divided.AddRange(keys.Select(key => (key.AsInt64, false)));
                return false;
            }
        }
        return true;
    }
}
