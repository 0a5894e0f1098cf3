using System.Text.Json.Serialization;

namespace LoadEngine.Reports;

/// <summary>A table or a chart of a report.</summary>
[JsonDerivedType(typeof(ReportTable), "table")]
[JsonDerivedType(typeof(ReportChart), "chart")]
public abstract record ReportPart
{
    // Reports know the two sorts there are.
    private protected ReportPart(string title) => Title = title;

    /// <summary>Its title with the unit.</summary>
    public string Title { get; init; }
}

/// <summary>A table: the first column is text, the others are figures.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Columns">Their names; the first may be empty.</param>
/// <param name="Rows">Each with as many cells as there are columns.</param>
public sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows) : ReportPart(Title);

/// <summary>A chart of bars on the time axis that all charts of a report share.</summary>
/// <param name="Title">Its title with the unit.</param>
/// <param name="Bars">In any order.</param>
/// <param name="Bound">The value of a horizontal line that must not be exceeded; null for no line.</param>
/// <param name="BoundName">The name of the line, such as: 5 allowed.</param>
public sealed record ReportChart(
    string Title, IReadOnlyList<ReportBar> Bars, double? Bound = null, string BoundName = "") : ReportPart(Title);

/// <summary>A bar of a chart.</summary>
/// <param name="From">Where it begins, in real time since the load began.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Value">How high it is.</param>
/// <param name="Label">The tooltip.</param>
public sealed record ReportBar(TimeSpan From, TimeSpan To, double Value, string Label);
