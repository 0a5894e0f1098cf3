using Xunit;

namespace ZendeskEmulator.Tests.Storage;

public abstract class RecordLengthTests(Store store)
{
    /// <summary>Records move to other pages when they grow, and leave gaps when they shrink; long ones lie in several.</summary>
    [Fact]
    public async Task Records_of_every_length_around_that_of_a_page_come_back()
    {
        using var folder = new TemporaryFolder(store);
        int[] lengths = [.. Steps(0, 1_200), .. Steps(7_600, 8_400), .. Steps(15_600, 16_600), 40_000, 65_000];
        var stopped = folder.FileNamed("stopped.db");
        await EmulatorLife.RunAsync(folder, stopped, async (_, client) =>
        {
            foreach (var length in lengths)
            {
                await WriteAsync(client, length, length);
            }
            return 0;
        });
        var beforeGrowing = await EmulatorLife.RunAsync(folder, stopped, (_, client) => ReadAsync(client));
        await EmulatorLife.RunAsync(folder, stopped, async (_, client) =>
        {
            for (var i = 0; i < lengths.Length; i++)
            {
                await WriteAsync(client, lengths[i], lengths[^(i + 1)]);
            }
            DataFileCopy.Copy(store, stopped, folder.DataFile);
            return 0;
        });

        var afterKill = await EmulatorLife.RunAsync(folder, ReadAsync);
        var afterStop = await EmulatorLife.RunAsync(folder, stopped, (_, client) => ReadAsync(client));

        Assert.Equal(lengths, beforeGrowing);
        Assert.Equal(lengths.Reverse(), afterKill);
        Assert.Equal(lengths.Reverse(), afterStop);

        static IEnumerable<int> Steps(int from, int to) => Enumerable.Range(0, (to - from) / 17).Select(step => from + (17 * step));

        static async Task WriteAsync(TestAccount client, int key, int length)
        {
            var written = await client.CreateOrUpdateAsync(
                $"\"name\":\"N\",\"external_id\":\"{key}\",\"notes\":\"{new string((char)('a' + (length % 26)), length)}\"");
            Assert.InRange((int)written.Status, 200, 201);
        }

        async Task<List<int>> ReadAsync(TestAccount client)
        {
            var found = new List<int>();
            foreach (var key in lengths)
            {
                var list = await client.GetAsync($"/api/v2/users/search?external_id={key}");
                var notes = list.Json.GetProperty("users")[0].GetProperty("notes").GetString() ?? "";
                Assert.Equal(new string((char)('a' + (notes.Length % 26)), notes.Length), notes);
                found.Add(notes.Length);
            }
            return found;
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbRecordLengthTests() : RecordLengthTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteRecordLengthTests() : RecordLengthTests(Store.Sqlite);
