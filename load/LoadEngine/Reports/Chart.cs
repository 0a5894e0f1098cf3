using System.Globalization;
using System.Net;
using System.Text;

namespace LoadEngine.Reports;

/// <summary>Values over time, of one colour.</summary>
/// <param name="Colour">The name of a colour of the style sheet.</param>
internal sealed record Series(string Name, string Colour, IReadOnlyList<Mark> Marks);

/// <summary>A value for a time.</summary>
/// <param name="Label">The text before the value when the pointer is over it.</param>
internal readonly record struct Mark(TimeSpan From, TimeSpan To, double Value, string Label);

/// <summary>
/// A chart as SVG. Its colours come from the page's style sheet, so that it is readable by day, by night and on paper;
/// each mark says its value when it is pointed at.
/// </summary>
/// <param name="Title">Its title with the unit.</param>
/// <param name="Bound">The value of a horizontal line that must not be exceeded; null for no line.</param>
internal sealed record Chart(string Title, TimeAxis Axis, IReadOnlyList<Series> Series, double? Bound = null, string BoundName = "")
{
    // The gap between bars, without which two bars look like one.
    private const double BarShare = 0.86;

    /// <summary>One line for each series.</summary>
    public string Lines()
    {
        var frame = FrameUpTo(Series.SelectMany(series => series.Marks).Select(mark => mark.Value).DefaultIfEmpty().Max());
        var svg = Begin(frame);
        foreach (var series in Series)
        {
            var points = series.Marks.Select(mark => $"{ChartFrame.Text(X(frame, mark))},{ChartFrame.Text(frame.Y(mark.Value))}");
            Append(svg, $"<polyline class=\"line\" style=\"stroke:var(--{series.Colour})\" points=\"{string.Join(' ', points)}\"/>");
            // One mark makes no line; it is shown as a point.
            var shown = series.Marks.Count == 1 ? "only" : "point";
            foreach (var mark in series.Marks)
            {
                var (x, y) = (ChartFrame.Text(X(frame, mark)), ChartFrame.Text(frame.Y(mark.Value)));
                Append(svg, $"<circle class=\"{shown}\" style=\"fill:var(--{series.Colour})\" cx=\"{x}\" cy=\"{y}\" r=\"4\">");
                Append(svg, $"{Tip(series, mark)}</circle>");
            }
        }
        return End(svg, frame);
    }

    /// <summary>Those of one time on top of one another.</summary>
    public string Bars()
    {
        var sums = Series.SelectMany(series => series.Marks).GroupBy(mark => mark.From).Select(marks => marks.Sum(mark => mark.Value));
        var frame = FrameUpTo(sums.DefaultIfEmpty().Max());
        var svg = Begin(frame);
        var heights = new Dictionary<TimeSpan, double>();
        foreach (var series in Series)
        {
            foreach (var mark in series.Marks.Where(mark => mark.Value > 0))
            {
                var below = heights.GetValueOrDefault(mark.From);
                heights[mark.From] = below + mark.Value;
                AppendBar(svg, frame, series, mark, below);
            }
        }
        return End(svg, frame);
    }

    private static void AppendBar(StringBuilder svg, ChartFrame frame, Series series, Mark mark, double below)
    {
        var (left, right) = (frame.X(mark.From), frame.X(mark.To));
        var width = Math.Max(1, (right - left) * BarShare);
        var (low, high) = (frame.Y(below), frame.Y(below + mark.Value));
        var x = ChartFrame.Text(((left + right) / 2) - (width / 2));
        Append(svg, $"<rect style=\"fill:var(--{series.Colour})\" x=\"{x}\" y=\"{ChartFrame.Text(high)}\" ");
        Append(svg, $"width=\"{ChartFrame.Text(width)}\" height=\"{ChartFrame.Text(low - high)}\">{Tip(series, mark)}</rect>");
    }

    private ChartFrame FrameUpTo(double highest) => new(Axis, Math.Max(Bound ?? 0, highest));

    private StringBuilder Begin(ChartFrame frame)
    {
        var svg = new StringBuilder();
        Append(svg, $"<figure><figcaption>{WebUtility.HtmlEncode(Title)}</figcaption><p class=\"legend\">");
        // The title describes a series without a name.
        foreach (var series in Series.Where(series => series.Name.Length > 0))
        {
            Append(svg, $"<span><i style=\"background:var(--{series.Colour})\"></i>{WebUtility.HtmlEncode(series.Name)}</span>");
        }
        if (Bound is not null)
        {
            Append(svg, $"<span><i class=\"dash\"></i>{WebUtility.HtmlEncode(BoundName)}</span>");
        }
        return svg.Append("</p>").Append(frame.Begin(Title));
    }

    private string End(StringBuilder svg, ChartFrame frame) => svg.Append(frame.End(Bound)).Append("</figure>").ToString();

    private static string Tip(Series series, Mark mark)
    {
        var name = series.Name.Length == 0 ? "" : $"{series.Name} ";
        return $"<title>{WebUtility.HtmlEncode($"{mark.Label}: {name}{Figures.Number(mark.Value)}")}</title>";
    }

    /// <summary>The middle of a mark's time.</summary>
    private static double X(ChartFrame frame, Mark mark) => (frame.X(mark.From) + frame.X(mark.To)) / 2;

    private static void Append(StringBuilder svg, FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
}
