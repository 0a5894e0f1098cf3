namespace ZendeskEmulator.Storage;

/// <summary>An account as it stands in the data file, with the totals of its records.</summary>
/// <param name="Records">How many records of it are in the file.</param>
/// <param name="Sum">The sum over them (<see cref="ChecksumTable.Sum"/>).</param>
internal readonly record struct StoredAccount(AccountRow Row, int Records, ulong Sum)
{
    public uint Checksum()
    {
        var checksum = default(Checksum);
        checksum.Add(Row.Number);
        checksum.Add(Row.Name.AsSpan());
        checksum.Add(Row.Slot);
        checksum.Add(Row.Count);
        checksum.Add(Row.Version);
        checksum.Add((long)Row.Salt);
        var clock = StoredClock.Of(Row.Clock);
        checksum.Add(clock.Offset);
        checksum.Add(clock.At ?? -1);
        checksum.Add(clock.Speed);
        checksum.Add(Records);
        checksum.Add((long)Sum);
        return checksum.Value;
    }
}
