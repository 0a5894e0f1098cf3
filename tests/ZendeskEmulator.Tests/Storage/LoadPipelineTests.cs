using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class LoadPipelineTests
{
    private const int Slices = 200;

    [Fact]
    public async Task Records_are_stored_in_the_order_of_the_file()
    {
        var stored = await LoadAsync(_ => { });

        Assert.Equal(Enumerable.Range(0, Slices * 2), stored);
    }

    [Fact]
    public async Task The_thread_that_reads_the_file_helps_when_the_other_one_falls_behind()
    {
        using var isAnotherRead = new ManualResetEventSlim();

        var stored = await LoadAsync(first =>
        {
            if (first > 0)
            {
                isAnotherRead.Set();
            }
            else
            {
                Assert.True(isAnotherRead.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
            }
        });

        Assert.Equal(Enumerable.Range(0, Slices * 2), stored);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task Rows_that_cannot_be_read_end_the_loading(int damaged)
    {
        var failure = await Assert.ThrowsAsync<DataFileException>(() => LoadAsync(first =>
        {
            if (first == damaged)
            {
                throw new DataFileException("damaged");
            }
        }));

        Assert.Equal("damaged", failure.Message);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_the_loading()
    {
        var failure = await Assert.ThrowsAsync<DataFileException>(() => LoadAsync(_ => { }, damagedSlice: 100));

        Assert.Equal("cut", failure.Message);
    }

    /// <summary>Loads slices of two rows, and returns what was stored.</summary>
    /// <param name="read">Called with the first row of a slice when records are made of it.</param>
    private static async Task<List<int>> LoadAsync(Action<int> read, int damagedSlice = -1)
    {
        var stored = new List<int>();
        var pipeline = new LoadPipeline<Rows>(new DataFileContents("test.db"), (_, count, _, _) =>
        {
            stored.Add(count);
            return true;
        });
        await pipeline.RunAsync(
            () =>
            {
                for (var slice = 0; slice < Slices; slice++)
                {
                    var rows = pipeline.Free();
                    if (slice == damagedSlice)
                    {
                        throw new DataFileException("cut");
                    }
                    rows.First = 2 * slice;
                    pipeline.Add(rows);
                }
            },
            new Rows(read),
            new Rows(read),
            new Rows(read));
        return stored;
    }

    private sealed class Rows(Action<int> read) : ILoadedRows
    {
        public int First { get; set; }

        public void Read() => read(First);

        public void TakeOut(DataFileContents contents, Func<int, int, RecordKind, object, bool> load)
        {
            load(1, First, null!, "");
            load(1, First + 1, null!, "");
        }
    }
}
