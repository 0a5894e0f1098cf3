namespace ZendeskEmulator.Settings;

/// <summary>What a new data file is made with. An existing file is opened by its header.</summary>
internal enum Store
{
    /// <summary>LiteDB: a collection for each kind of record, readable in LiteDB.Studio.</summary>
    LiteDb,

    /// <summary>
    /// SQLite: a view for each kind of record, readable in the sqlite3 shell. Takes about half of LiteDB's CPU time a
    /// write.
    /// </summary>
    Sqlite,
}
