namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>A row of the table of records.</summary>
internal static class SqliteRecord
{
    public static uint Checksum(long key, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        var checksum = default(Checksum);
        checksum.Add(key);
        checksum.Add(kind);
        checksum.Add(body);
        return checksum.Value;
    }
}
