using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>Writes batches into the tables.</summary>
internal sealed class SqliteWriting(SqliteConnection connection, DataFileContents contents, SqliteStatements statements) : IDisposable
{
    /// <summary>The rows of a reset account that one transaction removes: other accounts wait for a millisecond at most.</summary>
    private const int LeftoverSlice = 500;

    private readonly RecordJson json = new();

    /// <summary>True after a failed commit: a record of the kept batch may be in the file or not.</summary>
    private bool isUncertain;

    /// <summary>Commits a batch as one transaction.</summary>
    /// <exception cref="SqliteException">Nothing of it was written, or it is unknown whether; it may be tried again.</exception>
    public void Commit(Batch batch)
    {
        try
        {
            statements.Begin.Run();
            var isEmptied = batch.IsEmpty && RemoveLeftovers();
            Write(batch);
            statements.Commit.Run();
            if (isEmptied)
            {
                contents.RemoveLeftover();
            }
        }
        catch (SqliteException)
        {
            isUncertain = true;
            // Some failures have already rolled back.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                statements.Rollback.Run();
            }
            throw;
        }
        isUncertain = false;
        batch.Dropped.ForEach(contents.AddLeftover);
    }

    public void Dispose() => json.Dispose();

    private void Write(Batch batch)
    {
        var numbers = contents.SumOfNumbers;
        foreach (var number in batch.Dropped)
        {
            contents.Drop(number);
            statements.DropAccount.Bind(1, number).Run();
        }
        foreach (var number in batch.Accounts.Keys)
        {
            contents.Knows(number);
        }
        foreach (var change in batch.Changes)
        {
            Write(change);
        }
        foreach (var (number, account) in batch.Accounts)
        {
            var records = contents.Of(number);
            statements.PutAccount.Bind(new StoredAccount(account, records.Records, records.Sum)).Run();
        }
        if (isUncertain || numbers != contents.SumOfNumbers)
        {
            statements.PutTotals.Bind(1, contents.Accounts).Bind(2, contents.SumOfNumbers).Run();
        }
    }

    private void Write(in Change change)
    {
        var key = IdLayout.KeyOf(change);
        if (change.Record is null)
        {
            statements.Remove.Bind(1, key).Run();
            contents.Set(change, 0);
            return;
        }
        var body = json.Of(change.Kind, change.Record);
        var checksum = RecordChecksum.Of(key, change.Kind.Utf8Name, body);
        var has = isUncertain ? null : contents.Has(change);
        var put = has switch { null => statements.Upsert, true => statements.Update, false => statements.Insert };
        put.Bind(1, key).Bind(2, change.Kind.Utf8Name).Bind(3, body).Bind(4, checksum).Run();
        if (has == true && raw.sqlite3_changes(connection.Handle) != 1)
        {
            throw new SqliteException($"The record {key} is not where it was when the file was loaded.", raw.SQLITE_CORRUPT);
        }
        contents.Set(change, checksum);
    }

    /// <summary>True when the first reset account has no rows any more.</summary>
    private bool RemoveLeftovers()
    {
        if (!contents.HasLeftovers)
        {
            return false;
        }
        var first = IdLayout.FirstKey(contents.FirstLeftover);
        statements.RemoveSlice.Bind(1, first).Bind(2, first + IdLayout.CountsPerAccount - 1).Bind(3, LeftoverSlice).Run();
        return raw.sqlite3_changes(connection.Handle) < LeftoverSlice;
    }
}
