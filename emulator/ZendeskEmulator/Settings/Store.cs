namespace ZendeskEmulator;

/// <summary>The store of a new data file. An existing file is opened with the store that its first bytes name.</summary>
public enum Store
{
    /// <summary>LiteDB: a collection for each kind of record, readable in LiteDB.Studio.</summary>
    LiteDb,

    /// <summary>
    /// SQLite: a view for each kind of record, readable in the sqlite3 shell. It takes about half of LiteDB's CPU time for a
    /// write.
    /// </summary>
    Sqlite,
}
