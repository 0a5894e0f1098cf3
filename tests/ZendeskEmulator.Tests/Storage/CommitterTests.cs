using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public abstract class CommitterTests(Store store)
{
    [Fact]
    public async Task Of_many_changes_of_one_record_the_last_is_in_the_file()
    {
        using var folder = new TemporaryFolder(store);
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        using (var committer = Start(file))
        {
            var batches = Enumerable.Range(1, 5_000)
                .Select(version => committer.Append(Account(version), [Named(1, $"name {version}")]))
                .ToList();

            Assert.True(await batches[^1].Outcome());
            foreach (var earlier in batches)
            {
                Assert.True(await earlier.Outcome());
            }
        }

        var organization = Assert.Single(await LoadAsync(folder.DataFile));
        Assert.Equal("name 5000", organization.Name);
    }

    [Fact]
    public async Task Changes_that_wait_while_a_commit_runs_become_one_transaction()
    {
        using var folder = new TemporaryFolder(store);
        using var file = DataFileOpening.Open(folder.DataFile, store, Durability.Disk, AllResources.StoredKinds);
        using var committer = Start(file);

        var batches = Enumerable.Range(1, 20_000)
            .Select(count => committer.Append(Account(count), [Named(count, $"name {count}")]))
            .ToList();

        Assert.True(await batches[^1].Outcome());
        Assert.InRange(batches.Distinct().Count(), 1, 10_000);
    }

    [Fact]
    public async Task Queued_changes_are_committed_before_the_end()
    {
        using var folder = new TemporaryFolder(store);
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        {
            var committer = Start(file);
            for (var count = 1; count <= 1_000; count++)
            {
                committer.Append(Account(count), [Named(count, $"name {count}")]);
            }
            committer.Dispose();
        }

        Assert.Equal(1_000, (await LoadAsync(folder.DataFile)).Count);
    }

    [Fact]
    public async Task Changes_from_several_threads_are_all_committed()
    {
        using var folder = new TemporaryFolder(store);
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        using (var committer = Start(file))
        {
            await Parallel.ForEachAsync(Enumerable.Range(1, 2_000), TestContext.Current.CancellationToken, async (count, _) =>
                Assert.True(await committer.Append(Account(2_000), [Named(count, $"name {count}")]).Outcome()));
        }

        Assert.Equal(2_000, (await LoadAsync(folder.DataFile)).Count);
    }

    [Fact]
    public async Task Waiting_code_never_continues_on_the_committers_thread()
    {
        using var folder = new TemporaryFolder(store);
        using var file = DataFileOpening.Open(folder.DataFile, store, Durability.Disk, AllResources.StoredKinds);
        using var committer = Start(file);

        for (var count = 1; count <= 200; count++)
        {
            var thread = await ThreadAfterAsync(committer.Append(Account(count), [Named(count, "name")]));

            Assert.NotEqual("Committer", thread);
        }
    }

    [Fact]
    public async Task A_put_and_a_removal_of_one_batch_leave_nothing()
    {
        using var folder = new TemporaryFolder(store);
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        using (var committer = Start(file))
        {
            var removed = new Change(Organization.Schema.Kind, 1, 1_000_000_000_001, 1, null);
            await committer.Append(Account(1), [Named(1, "name"), removed]).Outcome();
        }

        Assert.Empty(await LoadAsync(folder.DataFile));
    }

    [Fact]
    public async Task A_reset_removes_changes_queued_before_it_and_keeps_later_ones()
    {
        using var folder = new TemporaryFolder(store);
        using (var file = DataFileOpening.Open(folder.DataFile, store, Durability.Process, AllResources.StoredKinds))
        using (var committer = Start(file))
        {
            committer.Append(Account(1), [Named(1, "before")]);
            var fresh = Account(0) with { Number = 2 };
            committer.Reset(fresh, [1]);
            await committer.Append(fresh with { Count = 1 }, [Named(1, "after", account: 2)]).Outcome();
        }

        var organization = Assert.Single(await LoadAsync(folder.DataFile));
        Assert.Equal("after", organization.Name);
    }

    private static async Task<string?> ThreadAfterAsync(Batch batch)
    {
        await batch.Outcome().ConfigureAwait(false);
        return Thread.CurrentThread.Name;
    }

    private static AccountRow Account(int count) => new(1, "default", 0, count, count, 0, ClockSetting.Real);

    private static Change Named(int count, string name, int account = 1) =>
        new(Organization.Schema.Kind, account, 1_000_000_000_000 + count, count, new Organization
        {
            Id = 1_000_000_000_000 + count,
            Version = 1,
            Name = name,
            CreatedAt = DateTime.UnixEpoch,
            UpdatedAt = DateTime.UnixEpoch,
        });

    private static async Task<List<Organization>> LoadAsync(string path)
    {
        using var file = DataFileOpening.Open(path, null, Durability.Process, AllResources.StoredKinds);
        var accounts = file.LoadAccounts().Select(account => account.Number).ToHashSet();
        var organizations = new List<Organization>();
        await file.LoadRecordsAsync((account, _, _, record) =>
        {
            if (accounts.Contains(account))
            {
                organizations.Add((Organization)record);
            }
            return accounts.Contains(account);
        });
        return organizations;
    }

    private static Committer Start(IDataFile file)
    {
        var committer = new Committer(file, NullLogger.Instance);
        committer.Start();
        return committer;
    }
}

/// <inheritdoc/>
public sealed class LiteDbCommitterTests() : CommitterTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteCommitterTests() : CommitterTests(Store.Sqlite);
