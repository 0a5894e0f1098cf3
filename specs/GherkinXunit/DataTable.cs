namespace GherkinXunit;

/// <summary>The table under a step. The first row is its header.</summary>
public sealed class DataTable
{
    internal DataTable(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Header = header;
        Rows = [.. rows.Select(cells => new DataTableRow(header, cells))];
    }

    /// <summary>The cells of the first row.</summary>
    public IReadOnlyCollection<string> Header { get; }

    /// <summary>The rows under the header.</summary>
    public IReadOnlyList<DataTableRow> Rows { get; }
}

/// <summary>A row under the header of a table.</summary>
public sealed class DataTableRow
{
    private readonly IReadOnlyList<string> header;
    private readonly IReadOnlyList<string> cells;

    internal DataTableRow(IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        this.header = header;
        this.cells = cells;
    }

    /// <summary>The cells from left to right.</summary>
    public IReadOnlyCollection<string> Values => cells;

    /// <summary>The cell of a column.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public string this[string column] => header.ToList().IndexOf(column) is >= 0 and var index
        ? cells[index]
        : throw new KeyNotFoundException($"The table has no column '{column}', only {string.Join(", ", header)}.");
}
