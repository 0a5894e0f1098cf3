using Gherkin.Ast;

namespace GherkinXunit.Features;

/// <summary>The values of one row of an outline's examples.</summary>
internal sealed record OutlineRow(IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>That of a scenario which is no outline.</summary>
    public static readonly OutlineRow None = new([]);

    public static OutlineRow Of(TableRow header, TableRow row) =>
        new([.. header.Cells.Zip(row.Cells, (name, cell) => (name.Value, cell.Value))]);

    /// <summary>A text with the values in place of &lt;name&gt;.</summary>
    public string Fill(string text) =>
        Values.Aggregate(text, (filled, value) => filled.Replace($"<{value.Name}>", value.Value, StringComparison.Ordinal));

    /// <summary>The name of the row's scenario; where the name has no placeholder, the values stand behind it.</summary>
    public string Title(string name)
    {
        var filled = Fill(name);
        return Values.Count == 0 || filled != name ? filled : $"{name} ({string.Join(", ", Values.Select(value => value.Value))})";
    }
}
