using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Exports;

/// <summary>
/// Plays seed, export, import, snapshot, diff and restore with 10,000 users, or with 100,000 by LONG_ROUNDS=10, and writes how long
/// each takes. A busy machine takes longer, so no time is asserted.
/// </summary>
[Trait("Category", "Long")]
public abstract class StateTimeTests(Store store)
{
    private static readonly int Users = LongRounds.Or(1) * 10_000;

    private readonly List<string> times = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_is_done_and_its_time_is_printed()
    {
        using var folder = new TemporaryFolder(store);
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { DataFile = folder.DataFile, Store = store, Limits = { Mode = LimitsMode.Off } }, Cancellation);
        var generated = emulator.GetAccount("generated");
        await TimeAsync(
            "seed by numbers", () => generated.SeedAsync(new SeedOptions { Users = Users, Organizations = 100 }, null, Cancellation));
        var (people, twin, copy) = (emulator.GetAccount("people"), emulator.GetAccount("twin"), emulator.GetAccount("copy"));

        await TimeAsync("import of a seed", () => people.ImportAsync(Lines(Users, "seeded"), ImportIds.New, null, Cancellation));
        using var export = new MemoryStream();
        await TimeAsync("export", () => people.ExportAsync(export, cancellationToken: Cancellation));
        times.Add(string.Create(CultureInfo.InvariantCulture, $"the export has {export.Length / 1e6:N1} MB"));
        await TimeAsync("import of the export with its ids", () => copy.ImportAsync(Again(export), ImportIds.Keep, null, Cancellation));
        await TimeAsync("import of the export with new ids", () => twin.ImportAsync(Again(export), ImportIds.New, null, Cancellation));
        await MeasureSnapshotsAsync(people);

        await TimeAsync("snapshot", () => people.Snapshots.SaveAsync("seeded"));
        foreach (var changed in new[] { Users / 10, Users })
        {
            await people.ImportAsync(Lines(changed, "changed"), ImportIds.New, null, Cancellation);
            var diff = await TimeAsync(Of("diff", changed), () => people.Snapshots.DiffAsync("seeded"));
            Assert.Equal(changed, diff.Changed);
            var begun = Stopwatch.GetTimestamp();
            // The account is restored when the call returns; the task ends when the data file has it.
            var restoring = people.Snapshots.RestoreAsync("seeded");
            Tell(Of("restore, seen", changed), begun);
            await restoring;
            Tell(Of("restore, in the data file", changed), begun);
            Assert.True((await people.Snapshots.DiffAsync("seeded")).IsEmpty);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{store}, {Users:N0} users: {string.Join("; ", times)}");
    }

    private async Task MeasureSnapshotsAsync(EmulatorAccount account)
    {
        await account.Snapshots.SaveAsync("first");
        // What is allocated bounds what they take; the memory of the process moves by more than that.
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var number = 0; number < 10; number++)
        {
            await account.Snapshots.SaveAsync($"s{number}");
        }
        times.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"ten snapshots of the unchanged account allocate {GC.GetTotalAllocatedBytes(precise: true) - before:N0} bytes"));
        foreach (var snapshot in account.Snapshots.All)
        {
            await account.Snapshots.DeleteAsync(snapshot.Name);
        }
    }

    private static string Of(string step, int changed) => string.Create(CultureInfo.InvariantCulture, $"{step} with {changed:N0} changed");

    private static MemoryStream Again(MemoryStream file) => new(file.GetBuffer(), 0, (int)file.Length);

    private static MemoryStream Lines(int users, string notes)
    {
        var lines = Enumerable.Range(0, users).Select(number =>
            $"{{\"user\":{{\"name\":\"User {number}\",\"email\":\"u{number}@example.org\",\"external_id\":\"x{number}\","
            + $"\"notes\":\"{notes}\"}}}}\n");
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    private async Task<T> TimeAsync<T>(string step, Func<Task<T>> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = await work();
        Tell(step, begun);
        return result;
    }

    private async Task TimeAsync(string step, Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        Tell(step, begun);
    }

    private void Tell(string step, long begun) => times.Add(string.Create(
        CultureInfo.InvariantCulture, $"{step} {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:N0} ms"));
}

/// <inheritdoc/>
public sealed class LiteDbStateTimeTests() : StateTimeTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteStateTimeTests() : StateTimeTests(Store.Sqlite);
