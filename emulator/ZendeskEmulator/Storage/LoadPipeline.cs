namespace ZendeskEmulator.Storage;

/// <summary>Some rows of the data file on their way into memory.</summary>
internal interface ILoadedRows
{
    /// <summary>True when there may be more rows than these.</summary>
    bool IsFull { get; }

    /// <summary>Makes the records of the rows.</summary>
    /// <exception cref="System.Text.Json.JsonException">A record cannot be read.</exception>
    void Read();

    /// <summary>Hands the records over in their order, and forgets them.</summary>
    void TakeOut(DataFileContents contents, Func<int, int, RecordKind, object, bool> load);
}

/// <summary>Loads records on two threads: one reads the file and stores the records, the other parses them.</summary>
internal static class LoadPipeline
{
    /// <summary>Runs until the file has no more rows.</summary>
    /// <param name="rows">Used in turns with <paramref name="others"/>.</param>
    /// <param name="fill">Reads rows of the file until they are full, or there are no more.</param>
    public static async Task RunAsync<T>(
        T rows,
        T others,
        Action<T> fill,
        DataFileContents contents,
        Func<int, int, RecordKind, object, bool> load)
        where T : ILoadedRows
    {
        var reading = Task.CompletedTask;
        do
        {
            fill(rows);
            await reading.ConfigureAwait(false);
            (rows, others) = (others, rows);
            reading = Task.Run(others.Read);
            rows.TakeOut(contents, load);
        }
        while (others.IsFull);
        await reading.ConfigureAwait(false);
        others.TakeOut(contents, load);
    }
}
