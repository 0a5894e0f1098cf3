using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Whatever a record or an account holds, a data file gives it back, byte for byte.</summary>
public abstract class StoredRoundTripTests(Store store)
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, 250, TimeSpan.Zero);

    [Theory]
    [InlineData(Durability.Process)]
    [InlineData(Durability.Disk)]
    public async Task Every_kind_of_record_with_every_value_comes_back(Durability durability)
    {
        using var folder = new TemporaryFolder(store);
        var changes = (
            from kind in AllResources.Kinds
            from sample in Enum.GetValues<Sample>()
            select (kind, record: RecordSamples.Make(RecordTypeOf(kind), sample))).Select((one, i) =>
                new Change(one.kind, 1, 1_000_000_000_001 + i, 1 + i, one.record)).ToList();
        using (var file = DataFileOpening.Open(folder.DataFile, store, durability, AllResources.StoredKinds))
        {
            Commit(file, Account, changes);
        }

        var stored = await StoredRecords.ReadAsync(folder.DataFile);

        Assert.Equal(
            changes.Select(change => $"{change.Count} {RecordSamples.Describe(change.Record)}"),
            stored.All.OrderBy(one => one.Count).Select(one => $"{one.Count} {RecordSamples.Describe(one.Record)}"));
    }

    [Fact]
    public async Task Every_account_comes_back_with_its_clock_and_counters()
    {
        using var folder = new TemporaryFolder(store);
        AccountRow[] accounts =
        [
            Account,
            new(2, "real", 89_999, 99_999_999, long.MaxValue, ulong.MaxValue, new ClockSetting(TimeSpan.FromDays(-9_000), null)),
            new(3, "frozen", 1, 5, 6, 7, ClockSetting.Frozen(Noon)),
            new(4, "fast", 2, 5, 6, 7, ClockSetting.Fast(TimeSpan.FromHours(3), Noon, 3_600)),
            new(5, "first", 3, 0, 0, 0, ClockSetting.Frozen(DateTimeOffset.MinValue)),
            new(6, "last", 4, 0, 0, 0, ClockSetting.Frozen(DateTimeOffset.MaxValue)),
        ];
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        {
            Array.ForEach(accounts, account => Commit(file, account, []));
        }

        var stored = await StoredRecords.ReadAsync(folder.DataFile);

        Assert.Equal(accounts, stored.Accounts.Values.OrderBy(account => account.Number));
    }

    [Fact]
    public async Task A_change_of_every_sort_after_a_restart_is_there_after_the_next()
    {
        using var folder = new TemporaryFolder(store);
        var kind = AllResources.Kinds.Single(kind => kind.Name == "organizations");
        Change Put(int count, Sample sample) => new(kind, 1, count, count, RecordSamples.Make(RecordTypeOf(kind), sample));
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        {
            Commit(file, Account, [Put(1, Sample.Empty), Put(2, Sample.Empty), Put(3, Sample.Empty)]);
        }

        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        {
            file.LoadAccounts();
            await file.LoadRecordsAsync((_, _, _, _) => true);
            Commit(file, Account, [
                Put(1, Sample.Lowest), Put(1, Sample.Highest), Put(2, Sample.Lowest) with { Record = null },
                Put(4, Sample.Highest), Put(5, Sample.Lowest), Put(5, Sample.Lowest) with { Record = null },
            ]);
        }

        var stored = await StoredRecords.ReadAsync(folder.DataFile);

        Assert.Equal(
            new[] { (1, Sample.Highest), (3, Sample.Empty), (4, Sample.Highest) }.Select(one =>
                $"{one.Item1} {RecordSamples.Describe(RecordSamples.Make(RecordTypeOf(kind), one.Item2))}"),
            stored.All.Select(one => $"{one.Count} {RecordSamples.Describe(one.Record)}"));
    }

    [Fact]
    public async Task A_record_that_changes_its_kind_and_back_is_there_once()
    {
        using var folder = new TemporaryFolder(store);
        RecordKind Kind(string name) => AllResources.Kinds.Single(kind => kind.Name == name);
        Change Put(string name, Sample sample) => new(Kind(name), 1, 1, 1, RecordSamples.Make(RecordTypeOf(Kind(name)), sample));
        Change Remove(string name) => new(Kind(name), 1, 1, 1, null);
        async Task<string> KindAsync() =>
            Assert.Single((await StoredRecords.ReadAsync(folder.DataFile)).All).Record.GetType().Name;
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        {
            Commit(file, Account, [Put("organizations", Sample.Empty)]);
            Commit(file, Account, [Remove("organizations"), Put("deleted_organizations", Sample.Empty)]);
        }
        var deleted = await KindAsync();

        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        {
            file.LoadAccounts();
            await file.LoadRecordsAsync((_, _, _, _) => true);
            Commit(file, Account, [Remove("deleted_organizations"), Put("organizations", Sample.Lowest)]);
            Commit(file, Account, [Put("organizations", Sample.Empty)]);
        }

        Assert.Equal("DeletedOrganization", deleted);
        Assert.Equal("Organization", await KindAsync());
    }

    private static AccountRow Account => new(1, "default", 7, 100_000, 3, 5, ClockSetting.Real);

    private static void Commit(IDataFile file, AccountRow account, List<Change> changes)
    {
        var batch = new Batch();
        batch.Add(account, changes);
        file.Commit(batch);
    }

    private static Type RecordTypeOf(RecordKind kind)
    {
        for (var type = kind.GetType(); ; type = type.BaseType!)
        {
            if (Array.Find(type.GetGenericArguments(), argument => typeof(IRecord).IsAssignableFrom(argument)) is { } record)
            {
                return record;
            }
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbStoredRoundTripTests() : StoredRoundTripTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteStoredRoundTripTests() : StoredRoundTripTests(Store.Sqlite);
