using System.Globalization;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>
/// A data file or a log that ends too early, or in which a bit has changed: what is left is loaded up to some write, or it is
/// refused in one line.
/// </summary>
[Trait("Category", "Long")]
public abstract class DamagedFileTests(Store store)
{
    /// <summary>The order of the writes is known: user n is made by the nth, with its identity.</summary>
    private const int Users = 300;

    private const int Few = 5;

    /// <summary>A log that is cut within its beginning is one that is missing.</summary>
    private const int BeginningOfLog = 8192;

    [Fact]
    public async Task A_log_that_is_cut_is_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder(store);
        await KillAsync(folder);

        await TryAsync(folder, DataFileCopy.LogOf(store, "whole.db"), Cut, (at, outcome) => IsPrefix(outcome)
            || (at < BeginningOfLog && IsRefused(outcome)));
    }

    [Fact]
    public async Task A_log_in_which_a_bit_has_changed_is_refused_or_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder(store);
        await KillAsync(folder);

        await TryAsync(folder, DataFileCopy.LogOf(store, "whole.db"), FlipBit, (_, outcome) => IsPrefix(outcome) || IsRefused(outcome));
    }

    [Fact]
    public async Task A_data_file_that_is_cut_after_a_clean_stop_is_refused_or_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder(store);
        await StopAsync(folder, "whole.db");

        await TryAsync(folder, "whole.db", Cut, (_, outcome) => IsPrefix(outcome) || IsRefused(outcome));
    }

    [Fact]
    public async Task A_data_file_in_which_a_bit_has_changed_after_a_clean_stop_is_refused_or_has_everything()
    {
        using var folder = new TemporaryFolder(store);
        await StopAsync(folder, "whole.db");

        await TryAsync(folder, "whole.db", FlipBit, (_, outcome) => IsAll(outcome, Users) || IsRefused(outcome));
    }

    [Fact]
    public async Task A_data_file_that_is_cut_beside_a_newer_log_is_refused_or_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder(store);
        await StopAsync(folder, "live.db");
        await KillAsync(folder, Users + 1, Users + 20);

        await TryAsync(folder, "whole.db", Cut, (_, outcome) => IsPrefix(outcome) || IsRefused(outcome));
    }

    [Fact]
    public async Task A_data_file_in_which_a_bit_has_changed_beside_a_newer_log_is_refused_or_has_everything()
    {
        using var folder = new TemporaryFolder(store);
        await StopAsync(folder, "live.db");
        await KillAsync(folder, Users + 1, Users + 20);

        await TryAsync(folder, "whole.db", FlipBit, (_, outcome) => IsAll(outcome, Users + 20) || IsRefused(outcome));
    }

    private static bool IsPrefix(string outcome) => outcome.StartsWith("prefix", StringComparison.Ordinal);

    private static bool IsAll(string outcome, int users) => outcome == $"prefix of {users} users";

    private static bool IsRefused(string outcome) => outcome.StartsWith("refused", StringComparison.Ordinal);

    /// <summary>whole.db, as an emulator leaves it that is killed.</summary>
    private async Task KillAsync(TemporaryFolder folder, int first = 1, int last = Users)
    {
        await using var emulator = await StartAsync(folder, "live.db");
        await CreateUsersAsync(emulator, first, last);
        DataFileCopy.Copy(store, folder.FileNamed("live.db"), folder.FileNamed("whole.db"));
    }

    private static async Task StopAsync(TemporaryFolder folder, string name)
    {
        await using var emulator = await StartAsync(folder, name);
        await CreateUsersAsync(emulator, 1, Users);
    }

    /// <param name="damaged">What is damaged: whole.db, or its log.</param>
    private async Task TryAsync(
        TemporaryFolder folder,
        string damaged,
        Action<FileStream, long, Random> damage,
        Func<long, string, bool> isRight)
    {
        var seed = int.TryParse(
            Environment.GetEnvironmentVariable("CUT_SEED"),
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var sent) ? sent : Environment.TickCount;
#pragma warning disable CA5394 // Not for safety: the places that are damaged.
        var random = new Random(seed);
        var length = new FileInfo(folder.FileNamed(damaged)).Length;
        var outcomes = new List<string>();
        for (var round = 0; round < LongRounds.Or(Few); round++)
        {
            var at = random.NextInt64(length);
#pragma warning restore CA5394
            var name = $"damaged-{round}.db";
            DataFileCopy.Copy(store, folder.FileNamed("whole.db"), folder.FileNamed(name));
            await using (var file = File.Open(
                folder.FileNamed(damaged == "whole.db" ? name : DataFileCopy.LogOf(store, name)), FileMode.Open))
            {
                damage(file, at, random);
            }
            var outcome = await OutcomeAsync(folder, name);
            outcomes.Add($"{at}: {outcome}");
            Assert.True(isRight(at, outcome), $"CUT_SEED={seed}, {name} ({damaged}) at {at} of {length}: {outcome}");
        }
        var counts = outcomes.GroupBy(outcome => outcome.Split(' ')[1]).Select(group => $"{group.Count()} {group.Key}");
        TestContext.Current.TestOutputHelper?.WriteLine($"CUT_SEED={seed}, {string.Join(", ", counts)}\n{string.Join('\n', outcomes)}");
    }

    private static void Cut(FileStream file, long at, Random random) => file.SetLength(at);

    private static void FlipBit(FileStream file, long at, Random random)
    {
        file.Position = at;
        var was = file.ReadByte();
        file.Position = at;
#pragma warning disable CA5394 // Not for safety.
        file.WriteByte((byte)(was ^ (1 << random.Next(8))));
#pragma warning restore CA5394
    }

    /// <summary>"prefix of n users", "refused: …", or what is wrong.</summary>
    private static async Task<string> OutcomeAsync(TemporaryFolder folder, string name)
    {
        try
        {
            await using var emulator = await StartAsync(folder, name);
            return await ReadAsync(emulator);
        }
        catch (EmulatorStartException refused)
        {
            return refused.Message.Contains('\n', StringComparison.Ordinal) || refused.Message.Length == 0
                ? $"not one line: {refused.Message}"
                : $"refused: {refused.Message}";
        }
    }

    private static async Task<string> ReadAsync(Emulator emulator)
    {
        using var account = new TestAccount(emulator.GetAccount("cut"));
        var found = new List<string>();
        for (var page = "/api/v2/users?page[size]=100&include=identities"; page is not null;)
        {
            var response = (await account.GetAsync(page)).Json;
            var identities = response.GetProperty("identities").EnumerateArray().ToLookup(identity => identity.Number("user_id"));
            found.AddRange(response.GetProperty("users").EnumerateArray().Select(user =>
                $"{user.Text("name")} {user.Text("email")} "
                + $"{string.Join(',', identities[user.Number("id")].Select(identity => identity.Text("value")))}"));
            page = response.GetProperty("meta").Flag("has_more") == true ? response.GetProperty("links").Text("next") : null;
        }
        var expected = Enumerable.Range(1, found.Count - 1).Select(n => $"User {n} user{n}@example.com user{n}@example.com");
        if (!found.Skip(1).SequenceEqual(expected))
        {
            return $"neither: {string.Join(" | ", found.Skip(1).Except(expected).Take(5))} among {found.Count - 1}";
        }
        // It goes on from there.
        var next = found.Count;
        var made = await account.CreateOrUpdateAsync($"\"name\":\"User {next}\",\"email\":\"user{next}@example.com\"");
        return made.Status == System.Net.HttpStatusCode.Created
            ? $"prefix of {found.Count - 1} users"
            : $"the next user is {(int)made.Status} {made.Body}";
    }

    private static Task<Emulator> StartAsync(TemporaryFolder folder, string name) => Emulator.StartAsync(new EmulatorOptions
    {
        DataFile = folder.FileNamed(name),
        Store = folder.Store,
        Limits = { Mode = LimitsMode.Off },
    }, TestContext.Current.CancellationToken);

    private static async Task CreateUsersAsync(Emulator emulator, int first, int last)
    {
        using var account = new TestAccount(emulator.GetAccount("cut"));
        for (var n = first; n <= last; n++)
        {
            var created = await account.CreateOrUpdateAsync($"\"name\":\"User {n}\",\"email\":\"user{n}@example.com\"");
            Assert.Equal(System.Net.HttpStatusCode.Created, created.Status);
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbDamagedFileTests() : DamagedFileTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDamagedFileTests() : DamagedFileTests(Store.Sqlite);
