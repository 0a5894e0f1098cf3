namespace ZendeskEmulator.Storage;

/// <summary>The checksum of a record in the data file; the same in every store.</summary>
internal static class RecordChecksum
{
    /// <param name="key">The record's key, see <see cref="IdLayout"/>.</param>
    /// <param name="kind">The name of its kind.</param>
    /// <param name="body">Its JSON.</param>
    public static uint Of(long key, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        var checksum = default(Checksum);
        checksum.Add(key);
        checksum.Add(kind);
        checksum.Add(body);
        return checksum.Value;
    }
}
