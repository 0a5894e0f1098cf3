using System.Globalization;
using System.Net;
using System.Text;

namespace LoadEngine.Reports;

/// <summary>Values over the same points in time, of one colour.</summary>
/// <param name="Colour">The name of a colour of the style sheet.</param>
internal sealed record Series(string Name, string Colour, IReadOnlyList<double> Values);

/// <summary>
/// A chart as SVG. Its colours come from the page's style sheet, so that it is readable by day, by night and on paper;
/// each point says its value when pointed at.
/// </summary>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Labels">What each point is, such as a second.</param>
/// <param name="Bound">A line across that is promised not to be passed; null for none.</param>
internal sealed record Chart(string Title, IReadOnlyList<string> Labels, IReadOnlyList<Series> Series, double? Bound = null)
{
    private const double Width = 720;
    private const double Height = 200;
    private const double Left = 52;
    private const double Right = 12;
    private const double Top = 8;
    private const double Bottom = 24;
    private const int GridLines = 4;
    private const int MostLabels = 8;
    private const double BarShare = 0.8;
    private const double PlotWidth = Width - Left - Right;
    private const double PlotHeight = Height - Top - Bottom;

    // A quarter of each, at the lines of the grid, is a round number too.
    private static readonly double[] RoundTops = [1, 2, 4, 8, 10];


    /// <summary>One line for each series.</summary>
    public string Lines()
    {
        var top = Nice(Math.Max(Bound ?? 0, Series.SelectMany(series => series.Values).DefaultIfEmpty().Max()));
        var svg = Begin(top);
        foreach (var series in Series)
        {
            var points = series.Values.Select((value, i) => $"{Text(X(i))},{Text(Y(value, top))}");
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line\" style=\"stroke:var(--{series.Colour})\" points=\"{string.Join(' ', points)}\"/>");
            for (var i = 0; i < series.Values.Count; i++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"point\" style=\"fill:var(--{series.Colour})\" cx=\"{Text(X(i))}\" cy=\"{Text(Y(series.Values[i], top))}\" r=\"5\">{Tip(series, i)}</circle>");
            }
        }
        return End(svg, top);
    }

    /// <summary>The series on top of one another.</summary>
    public string Bars()
    {
        var sums = Labels.Select((_, i) => Series.Sum(series => series.Values[i]));
        var top = Nice(Math.Max(Bound ?? 0, sums.DefaultIfEmpty().Max()));
        var svg = Begin(top);
        var width = PlotWidth / Math.Max(1, Labels.Count) * BarShare;
        for (var i = 0; i < Labels.Count; i++)
        {
            var below = 0.0;
            foreach (var series in Series.Where(series => series.Values[i] > 0))
            {
                var (low, high) = (Y(below, top), Y(below + series.Values[i], top));
                svg.Append(CultureInfo.InvariantCulture, $"<rect style=\"fill:var(--{series.Colour})\" x=\"{Text(X(i) - (width / 2))}\" y=\"{Text(high)}\" width=\"{Text(width)}\" height=\"{Text(low - high)}\">{Tip(series, i)}</rect>");
                below += series.Values[i];
            }
        }
        return End(svg, top);
    }

    private StringBuilder Begin(double top)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{WebUtility.HtmlEncode(Title)}</figcaption><p class=\"legend\">");
        foreach (var series in Series)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<span><i style=\"background:var(--{series.Colour})\"></i>{WebUtility.HtmlEncode(series.Name)}</span>");
        }
        svg.Append(CultureInfo.InvariantCulture, $"</p><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(Title)}\">");
        for (var i = 0; i <= GridLines; i++)
        {
            var value = top * i / GridLines;
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Text(Y(value, top))}\" y2=\"{Text(Y(value, top))}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" text-anchor=\"end\" x=\"{Left - 6}\" y=\"{Text(Y(value, top) + 4)}\">{Figures.Number(value)}</text>");
        }
        var step = Math.Max(1, (int)Math.Ceiling(Labels.Count / (double)MostLabels));
        for (var i = 0; i < Labels.Count; i += step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" text-anchor=\"middle\" x=\"{Text(X(i))}\" y=\"{Height - 6}\">{WebUtility.HtmlEncode(Labels[i])}</text>");
        }
        return svg;
    }

    private string End(StringBuilder svg, double top)
    {
        if (Bound is { } bound)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"bound\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Text(Y(bound, top))}\" y2=\"{Text(Y(bound, top))}\"><title>{Figures.Number(bound)} allowed</title></line>");
        }
        return svg.Append("</svg></figure>").ToString();
    }

    private string Tip(Series series, int point) =>
        $"<title>{WebUtility.HtmlEncode(Labels[point])}: {WebUtility.HtmlEncode(series.Name)} {Figures.Number(series.Values[point])}</title>";

    /// <summary>The middle of a point's share of the width.</summary>
    private double X(int point) => Left + (PlotWidth * (point + 0.5) / Math.Max(1, Labels.Count));

    private static double Y(double value, double top) => Top + (PlotHeight * (1 - (value / top)));

    /// <summary>The next round number, such as 40 for 23.</summary>
    private static double Nice(double value)
    {
        if (value <= 0)
        {
            return 1;
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return RoundTops.Select(factor => factor * power).First(nice => nice >= value * 0.999999);
    }

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
