using System.Globalization;
using System.Text.Json;
using System.Xml;
using LoadEngine.Reports;
using Spectre.Console;
using Xunit;

namespace LoadEngine.Tests;

public sealed class ReportTests
{
    private static readonly ReportHead Head = new("A <title>", ["What & why."]);

    [Fact]
    public void The_page_needs_nothing_beside_it_and_shows_rate_latency_status_codes_metrics_and_parts()
    {
        var page = HtmlReport.Text(Result(), Head);

        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Requests a second, by their end</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Latency from the planned start, milliseconds</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Status codes a second</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>absorbed, refusals a second</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Let through</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_a_run_that_takes_hours_count_all_minutes()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });

        await LiveTable.RunAsync(console, progress =>
        {
            progress(new LoadProgress(LoadPhase.Load, TimeSpan.FromMinutes(90), TimeSpan.FromHours(2), Result().Scenarios));
            return Task.FromResult(Result());
        });

        Assert.Contains("load 90:00 of 120:00", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_servers_and_people_are_text_on_the_page()
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
        Assert.Equal(5, Charts().Count);
        Assert.All(Charts(), svg =>
        {
            foreach (XmlElement bar in svg.GetElementsByTagName("rect"))
            {
                Assert.InRange(Number(bar, "x"), 60, 698);
                Assert.InRange(Number(bar, "x") + Number(bar, "width"), 60, 698.1);
                Assert.InRange(Number(bar, "y"), 12, 186);
                Assert.InRange(Number(bar, "y") + Number(bar, "height"), 12, 186.1);
            }
        });
    }

    [Fact]
    public void All_charts_have_the_same_time_axis_and_name_its_time()
    {
        var axes = Charts().Select(svg => string.Join(' ', svg.GetElementsByTagName("text").Cast<XmlElement>()
            .Where(text => text.GetAttribute("text-anchor") == "middle")
            .Select(text => $"{text.InnerText}@{text.GetAttribute("x")}"))).ToList();

        Assert.Single(axes.Distinct());
        Assert.StartsWith("0 s@60 0.5 s@", axes[0], StringComparison.Ordinal);
        Assert.All(Charts(), svg => Assert.Contains("real time since the load began", svg.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bar_lies_where_its_time_lies()
    {
        var bar = (XmlElement)Charts()[^1].GetElementsByTagName("rect")[0]!;

        var middle = Number(bar, "x") + (Number(bar, "width") / 2);
        Assert.Equal(60 + (638 * 0.5), middle, 0);
        Assert.Equal("12:00 of account time: 6", bar.InnerText);
    }

    [Fact]
    public void All_three_verdicts_stand_in_every_report_with_what_was_found()
    {
        var (console, page, markdown) = (ConsoleText(), HtmlReport.Text(Result(), Head), MarkdownReport.Text(Result(), Head));

        Assert.Contains("BROKEN     [limits]: never more than five (6 of 9)", console, StringComparison.Ordinal);
        Assert.Contains("not judged [limits]: no early returns (the target has no retry monitor)", console, StringComparison.Ordinal);
        Assert.Contains("holds      [limits]: something else (fine)", console, StringComparison.Ordinal);
        Assert.Contains(
            "<tr class=\"not-judged\"><td><b>not judged</b></td><td>[limits]: no early returns</td>", page, StringComparison.Ordinal);
        Assert.Contains("| [limits]: never more than five | **broken** | 6 of 9 |", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "| [limits]: no early returns | **not judged** | the target has no retry monitor |", markdown, StringComparison.Ordinal);
        Assert.All(
            [console, page, markdown],
            report => Assert.Contains("Thresholds: 1 hold, 1 broken, 1 not judged.", report, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_report_has_the_judged_cases_and_the_reason_of_the_stop()
    {
        var result = Result();
        string[] reports =
            [ConsoleText(), HtmlReport.Text(result, Head), MarkdownReport.Text(result, Head), JsonReport.Text(result, Head)];

        Assert.All(reports, report => Assert.Contains("Judged 9 user-minutes.", report, StringComparison.Ordinal));
        Assert.All(reports, report => Assert.Contains("the data is used up", report, StringComparison.Ordinal));
        Assert.All(reports, report => Assert.Contains("The machine was busy.", report, StringComparison.Ordinal));
        Assert.All(reports, report => Assert.Contains("12 (on purpose)", report, StringComparison.Ordinal));
    }

    [Fact]
    public void Unfinished_requests_have_a_column()
    {
        Assert.Contains("| all | 7 | 6 | 0 | 1 | 2 |", MarkdownReport.Text(Result(), Head), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_tables_survive_bars_in_messages() =>
        Assert.Contains("| <html>broken \\| really | 1 |", MarkdownReport.Text(Result(), Head), StringComparison.Ordinal);

    [Fact]
    public void Json_has_snake_case_names_and_milliseconds()
    {
        using var json = JsonDocument.Parse(JsonReport.Text(Result(), Head));

        var result = json.RootElement.GetProperty("result");
        var scenario = result.GetProperty("scenarios")[0];
        Assert.Equal(6, scenario.GetProperty("total").GetProperty("ok").GetInt64());
        Assert.Equal(2, scenario.GetProperty("total").GetProperty("unfinished").GetInt64());
        Assert.Equal(500, scenario.GetProperty("service_time").GetProperty("max").GetDouble());
        Assert.Equal(3, scenario.GetProperty("metrics")[0].GetProperty("value").GetDouble());
        Assert.Equal("chart", scenario.GetProperty("parts")[1].GetProperty("$type").GetString());
        Assert.Equal("broken", result.GetProperty("verdict").GetString());
        Assert.Equal("not_judged", result.GetProperty("thresholds")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Csv_has_a_row_for_the_scenario_each_step_and_each_second()
    {
        var lines = CsvReport.Text(Result()).TrimEnd('\n').Split('\n');

        Assert.StartsWith("row,scenario,step,from_s,to_s,ok,limited,failed,unfinished,bytes,mean_ms", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("scenario,[limits],,0,2,6,0,1,2,0,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("step,[limits],\"say \"\"hi\"\", twice\",0,2,1,0,0,0,0,10,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("second,[limits],,0,1,3,0,0,0,0,20,", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("second,[limits],,1,2,3,0,1,0,0,", lines[4], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(16, line.Replace("hi\"\", twice", "", StringComparison.Ordinal).Split(',').Length));
    }

    [Fact]
    public async Task Reports_are_written_side_by_side_under_a_name_that_every_disk_takes()
    {
        var folder = Directory.CreateTempSubdirectory("load-engine-tests");
        try
        {
            var page = await ReportFiles.WriteAsync(Result(), Head, new DirectoryInfo(Path.Combine(folder.FullName, "new")));

            Assert.Equal("_limits_-20260101-120000.html", page.Name);
            Assert.Equal([".csv", ".html", ".json", ".md"], page.Directory!.GetFiles().Select(file => file.Extension).Order());
            Assert.All(page.Directory!.GetFiles(), file => Assert.True(file.Length > 0));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ConsoleText()
    {
        var console = new StringWriter();
        var ansi = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console), Ansi = AnsiSupport.No });
        ansi.Profile.Width = 200;
        ConsoleReport.Write(Result(), ansi);
        return console.ToString();
    }

    private static List<XmlDocument> Charts() =>
    [
        .. HtmlReport.Text(Result(), Head).Split("<svg").Skip(1).Select(part =>
        {
            var svg = new XmlDocument();
            svg.LoadXml("<svg" + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
            return svg;
        }),
    ];

    private static double Number(XmlElement element, string name) => double.Parse(element.GetAttribute(name), CultureInfo.InvariantCulture);

    /// <summary>Two seconds: six requests that are ok, one failure, two unfinished ones, a step, a metric, a table and a chart.</summary>
    private static LoadResult Result()
    {
        var absorbed = Metric.CreateCounter("absorbed", "refusals");
        var scenario = Scenario.Create("[limits]", _ => Task.FromResult(Response.Ok())).WithMetrics(absorbed);
        var stats = new Stats(scenario);
        absorbed.Add(3);
        for (var i = 0; i < 6; i++)
        {
            stats.Add(Response.Ok("201"), at: 330 * i, takes: 20);
        }
        stats.AddStep("say \"hi\", twice", Response.Ok());
        stats.Add(Response.Fail("500", "<html>broken | really"), at: 1_600, takes: 10);
        stats.Add(null, at: 1_500, takes: 500, times: 2);
        var bar = new ReportBar(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5), 6, "12:00 of account time");
        var made = stats.Make() with
        {
            Evidence = "Judged 9 user-minutes.",
            Parts =
            [
                new ReportTable("Limits", ["", "early returns"], [["profile", "12 (on purpose)"]]),
                new ReportChart("Let through", [bar], 5, "5 allowed"),
            ],
        };
        return new LoadResult(
            new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), 1, "nanosleep", [made],
            [
                new ThresholdResult("[limits]", "never more than five", Verdict.Broken, "6 of 9"),
                new ThresholdResult("[limits]", "no early returns", Verdict.NotJudged, "the target has no retry monitor"),
                new ThresholdResult("[limits]", "something else", Verdict.Holds, "fine"),
            ],
            "the data is used up", ["The machine was busy."]);
    }
}
