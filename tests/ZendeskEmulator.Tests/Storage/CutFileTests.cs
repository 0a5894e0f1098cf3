using System.Globalization;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A data file that ends too early: what is left is loaded up to some write, or it is refused in one line.</summary>
[Trait("Category", "Long")]
public sealed class CutFileTests
{
    /// <summary>The order of the writes is known: user n is made by the nth, with its identity.</summary>
    private const int Users = 300;

    private const int Few = 5;

    [Fact]
    public async Task A_write_ahead_log_that_is_cut_is_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder();
        await using (var emulator = await StartAsync(folder.FileNamed("live.db")))
        {
            await CreateUsersAsync(emulator, 1, Users);
            DataFileCopy.Copy(folder.FileNamed("live.db"), folder.FileNamed("whole.db"));
        }

        await CutAsync(folder, "whole.db", "-wal", mayBeRefused: false);
    }

    [Fact]
    public async Task A_data_file_that_is_cut_after_a_clean_stop_is_refused_or_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder();
        await using (var emulator = await StartAsync(folder.FileNamed("whole.db")))
        {
            await CreateUsersAsync(emulator, 1, Users);
        }

        await CutAsync(folder, "whole.db", "", mayBeRefused: true);
    }

    [Fact]
    public async Task A_data_file_that_is_cut_beside_a_newer_write_ahead_log_is_refused_or_loaded_up_to_some_write()
    {
        using var folder = new TemporaryFolder();
        await using (var emulator = await StartAsync(folder.FileNamed("live.db")))
        {
            await CreateUsersAsync(emulator, 1, Users);
        }
        await using (var emulator = await StartAsync(folder.FileNamed("live.db")))
        {
            await CreateUsersAsync(emulator, Users + 1, Users + 20);
            DataFileCopy.Copy(folder.FileNamed("live.db"), folder.FileNamed("whole.db"));
        }

        await CutAsync(folder, "whole.db", "", mayBeRefused: true);
    }

    private static async Task CutAsync(TemporaryFolder folder, string whole, string suffix, bool mayBeRefused)
    {
        var seed = int.TryParse(
            Environment.GetEnvironmentVariable("CUT_SEED"),
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var sent) ? sent : Environment.TickCount;
#pragma warning disable CA5394 // Not for safety: the places where the file ends.
        var random = new Random(seed);
        var length = new FileInfo(folder.FileNamed(whole) + suffix).Length;
        var outcomes = new List<string>();
        for (var round = 0; round < LongRounds.Or(Few); round++)
        {
            var cut = random.NextInt64(length);
#pragma warning restore CA5394
            var name = $"cut-{round}.db";
            DataFileCopy.Copy(folder.FileNamed(whole), folder.FileNamed(name));
            await using (var file = File.OpenWrite(folder.FileNamed(name) + suffix))
            {
                file.SetLength(cut);
            }
            var outcome = await OutcomeAsync(folder.FileNamed(name));
            outcomes.Add($"{cut}: {outcome}");
            Assert.True(outcome.StartsWith("prefix", StringComparison.Ordinal) || (mayBeRefused && outcome.StartsWith(
                "refused",
                StringComparison.Ordinal)), $"CUT_SEED={seed}, {name}{suffix} cut at {cut} of {length}: {outcome}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"CUT_SEED={seed}\n{string.Join('\n', outcomes)}");
    }

    /// <summary>"prefix of n users", "refused: …", or what is wrong.</summary>
    private static async Task<string> OutcomeAsync(string path)
    {
        try
        {
            await using var emulator = await StartAsync(path);
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
                $"{user.Text("name")} {user.Text("email")} {string.Join(',', identities[user.Number("id")].Select(identity => identity.Text("value")))}"));
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

    private static Task<Emulator> StartAsync(string path) => Emulator.StartAsync(new EmulatorOptions
    {
        DataFile = path,
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
