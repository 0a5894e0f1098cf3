using System.Text.Json;
using System.Xml;
using LoadEngine.Measuring;
using LoadEngine.Reports;
using Spectre.Console;
using Xunit;
using Recorder = LoadEngine.Measuring.Recorder;

namespace LoadEngine.Tests;

public sealed class ReportTests
{
    private static readonly ReportHead Head = new("A <title>", ["What & why."]);

    [Fact]
    public void The_page_needs_nothing_beside_it_and_shows_rate_latency_status_codes_and_windows()
    {
        var page = HtmlReport.Text(Result(), Head);

        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Requests a second</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Latency from the planned start, milliseconds</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Status codes a second</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Limit profile: the most that one key was let through", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_servers_and_people_wrote_is_text_on_the_page()
    {
        var page = HtmlReport.Text(Result(), Head);

        Assert.Contains("<h1>A &lt;title&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("What &amp; why.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;html&gt;broken | really", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<html>broken", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_is_well_formed_and_inside_its_frame()
    {
        var page = HtmlReport.Text(Result(), Head);

        var charts = page.Split("<svg").Skip(1).Select(part => "<svg" + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]).ToList();
        Assert.Equal(4, charts.Count);
        Assert.All(charts, chart =>
        {
            var svg = new XmlDocument();
            svg.LoadXml(chart);
            foreach (XmlElement bar in svg.GetElementsByTagName("rect"))
            {
                Assert.InRange(double.Parse(bar.GetAttribute("y"), System.Globalization.CultureInfo.InvariantCulture), 0, 200);
                Assert.InRange(double.Parse(bar.GetAttribute("height"), System.Globalization.CultureInfo.InvariantCulture), 0, 200);
            }
        });
    }

    [Fact]
    public void A_broken_threshold_is_named_in_every_report()
    {
        var console = new StringWriter();

        ConsoleReport.Write(Result(), AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console), Ansi = AnsiSupport.No }));

        Assert.Contains("BROKEN [limits]: never more than five (6)", console.ToString(), StringComparison.Ordinal);
        Assert.Contains("<b>broken</b> [limits]: never more than five <small>6</small>", HtmlReport.Text(Result(), Head), StringComparison.Ordinal);
        Assert.Contains("| [limits]: never more than five | **no** | 6 |", MarkdownReport.Text(Result(), Head), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_tables_survive_bars_in_messages() =>
        Assert.Contains("| <html>broken \\| really | 1 |", MarkdownReport.Text(Result(), Head), StringComparison.Ordinal);

    [Fact]
    public void Json_has_snake_case_names_and_milliseconds()
    {
        using var json = JsonDocument.Parse(JsonReport.Text(Result(), Head));

        var scenario = json.RootElement.GetProperty("result").GetProperty("scenarios")[0];
        Assert.Equal(6, scenario.GetProperty("total").GetProperty("ok").GetInt64());
        Assert.Equal(20, scenario.GetProperty("service_time").GetProperty("max").GetDouble());
        Assert.Equal(6, scenario.GetProperty("limits")[0].GetProperty("most_admitted").GetInt32());
        Assert.False(json.RootElement.GetProperty("result").GetProperty("holds").GetBoolean());
    }

    /// <summary>Six updates of one user let through in a minute, one failure, two seconds.</summary>
    private static LoadResult Result()
    {
        var scenario = Scenario.Create("[limits]", _ => Task.FromResult(Response.Ok())).WithLimits(new LimitRule("profile", 5, TimeSpan.FromMinutes(1)));
        var recorder = new Recorder(scenario);
        for (var i = 0; i < 6; i++)
        {
            var at = TimeSpan.FromMilliseconds(300 * i);
            recorder.Record(Response.Ok("201"), at, at, at + TimeSpan.FromMilliseconds(20));
            recorder.Record("profile", new LimitUse("roger", new DateTimeOffset(2026, 1, 1, 12, 0, 10, TimeSpan.Zero), at, at, true, null));
        }
        recorder.Record(Response.Fail("500", "<html>broken | really"), TimeSpan.FromSeconds(1.6), TimeSpan.FromSeconds(1.6), TimeSpan.FromSeconds(1.61));
        return new LoadResult(
            new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), 1, "nanosleep", [recorder.Stats()],
            [new ThresholdResult("[limits]", "never more than five", false, "6"), new ThresholdResult("[limits]", "something else", true, "fine")]);
    }
}
