using System.Globalization;
using System.Net;
using System.Text;

namespace LoadEngine.Reports;

/// <summary>The frame around the marks of a chart: the grid, the values at the left, the time below.</summary>
/// <param name="axis">The time axis of the report.</param>
/// <param name="highest">The greatest value that must be shown.</param>
internal sealed class ChartFrame(TimeAxis axis, double highest)
{
    private const double Width = 720;
    private const double Height = 240;
    private const double Left = 60;
    private const double Right = 22;
    private const double Top = 12;
    private const double Bottom = 54;
    private const int GridLines = 4;

    // A quarter of each, at the lines of the grid, is a round number too.
    private static readonly double[] RoundTops = [1, 2, 4, 8, 10];

    private readonly double top = RoundUp(highest);

    public double X(TimeSpan instant) => Left + ((Width - Left - Right) * axis.Share(instant));

    public double Y(double value) => Top + ((Height - Top - Bottom) * (1 - (value / top)));

    public string Begin(string title)
    {
        var svg = new StringBuilder(
            $"<svg viewBox=\"0 0 {Text(Width)} {Text(Height)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">");
        for (var i = 0; i <= GridLines; i++)
        {
            var value = top * i / GridLines;
            Line(svg, i == 0 ? "ground" : "grid", value);
            Label(svg, "end", Left - 8, Y(value) + 5, Figures.Short(value));
        }
        foreach (var tick in axis.Ticks())
        {
            svg.Append(
                $"<line class=\"ground\" x1=\"{Text(X(tick))}\" x2=\"{Text(X(tick))}\" y1=\"{Text(Y(0))}\" y2=\"{Text(Y(0) + 4)}\"/>");
            Label(svg, "middle", X(tick), Y(0) + 22, TimeAxis.Label(tick));
        }
        Label(svg, "end", Width - Right, Height - 8, TimeAxis.Title);
        return svg.ToString();
    }

    public string End(double? bound)
    {
        var svg = new StringBuilder();
        if (bound is { } value)
        {
            Line(svg, "bound", value);
        }
        return svg.Append("</svg>").ToString();
    }

    public static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private void Line(StringBuilder svg, string name, double value) =>
        svg.Append(
            $"<line class=\"{name}\" x1=\"{Text(Left)}\" x2=\"{Text(Width - Right)}\" y1=\"{Text(Y(value))}\" y2=\"{Text(Y(value))}\"/>");

    private static void Label(StringBuilder svg, string anchor, double x, double y, string text) =>
        svg.Append($"<text class=\"axis\" text-anchor=\"{anchor}\" x=\"{Text(x)}\" y=\"{Text(y)}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>The next round number, such as 40 for 23.</summary>
    private static double RoundUp(double value)
    {
        if (value <= 0)
        {
            return 1;
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return RoundTops.Select(factor => factor * power).First(round => round >= value * 0.999999);
    }
}
