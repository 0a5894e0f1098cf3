using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Accounts;

/// <summary>The one place where records get their id, version and times.</summary>
public sealed class AccountWriteTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly Account account = new(new AccountRow(1, "acme", 0, 0, 0, 0, ClockSetting.Frozen(Noon)), null, [], _ => { });

    [Fact]
    public async Task A_created_record_has_the_next_id_and_the_accounts_time()
    {
        using var turn = await account.TakeTurnAsync();
        using var write = turn.BeginWrite();

        var first = write.Create(new Organization { Name = "A" });
        var second = write.Create(new Organization { Name = "B" });

        Assert.Equal((1_000_000_000_001, 1_000_000_000_002), (first.Id, second.Id));
        Assert.Equal((1, 1), (first.Version, second.Version));
        Assert.Equal((Noon.UtcDateTime, Noon.UtcDateTime), (first.CreatedAt, first.UpdatedAt));
    }

    [Fact]
    public async Task A_changed_record_has_a_new_version_and_time_and_the_stored_one_never_changes()
    {
        var stored = await SaveAsync(null);
        account.Clock.Freeze(Noon.AddHours(1));

        var saved = await SaveAsync(stored with { Name = "B" });

        Assert.Equal((1, Noon.UtcDateTime, "A"), (stored.Version, stored.UpdatedAt, stored.Name));
        Assert.Equal(
            (2, Noon.UtcDateTime, Noon.AddHours(1).UtcDateTime, "B"),
            (saved.Version, saved.CreatedAt, saved.UpdatedAt, saved.Name));
    }

    [Fact]
    public async Task Putting_the_stored_record_itself_stamps_a_copy()
    {
        var stored = await SaveAsync(null);
        account.Clock.Freeze(Noon.AddHours(1));

        var touched = await SaveAsync(stored);

        Assert.Equal((1, Noon.UtcDateTime), (stored.Version, stored.UpdatedAt));
        Assert.Equal((2, Noon.AddHours(1).UtcDateTime), (touched.Version, touched.UpdatedAt));
    }

    [Fact]
    public async Task The_same_values_again_change_nothing()
    {
        var stored = await SaveAsync(null);
        using var turn = await account.TakeTurnAsync();
        using var write = turn.BeginWrite();

        var same = write.PutIfChanged(stored, stored with { Name = "A" });

        Assert.Same(stored, same);
    }

    [Fact]
    public async Task Ids_of_a_write_that_is_not_committed_are_given_again()
    {
        using (var turn = await account.TakeTurnAsync())
        {
            using var write = turn.BeginWrite();
            write.Create(new Organization { Name = "A" });
        }

        var saved = await SaveAsync(null);

        Assert.Equal(1_000_000_000_001, saved.Id);
        Assert.Equal(1, account.State.Get<Records<Organization>>().Count);
    }

    private async Task<Organization> SaveAsync(Organization? changed)
    {
        using var turn = await account.TakeTurnAsync();
        using var write = turn.BeginWrite();
        var saved = changed is null ? write.Create(new Organization { Name = "A" }) : write.Put(changed);
        write.Commit();
        return saved;
    }
}
