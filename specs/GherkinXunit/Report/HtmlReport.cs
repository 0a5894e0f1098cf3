using System.Net;
using System.Text;
using GherkinXunit.Running;

namespace GherkinXunit.Report;

/// <summary>The report as one page without scripts: failures first, then every feature with its scenarios to unfold.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #cf222e; --dim: #808890; }
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { margin: 1.2rem 0 .3rem; color: var(--dim); }
        table { border-collapse: collapse; } td, th { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid var(--line); }
        td.n, th.n { text-align: right; } small, .tag { color: var(--dim); font-size: .8rem; } .tag { margin-left: .5rem; }
        details { border-bottom: 1px solid var(--line); padding: .25rem 0; } summary { cursor: pointer; } details > small { margin-left: 1.5rem; }
        li > details { border: 0; padding: 0 0 0 1.5rem; }
        ol { list-style: none; margin: .3rem 0 .6rem; padding-left: 1.5rem; } ol table { margin: .2rem 0 .4rem 1.5rem; font-size: .9rem; }
        .passed::before { content: "✓ "; color: var(--good); } .failed::before { content: "✗ "; color: var(--bad); } .skipped::before { content: "– "; color: var(--dim); }
        .failed { color: var(--bad); } li.skipped, .reason { color: var(--dim); }
        pre { overflow-x: auto; border-left: 3px solid var(--line); padding: .4rem .8rem; margin: .3rem 0 .3rem 1.5rem; font-size: .85rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        pre.error { border-color: var(--bad); }
        """;

    public static string Of(IReadOnlyList<ScenarioResult> results, string title)
    {
        var page = new StringBuilder();
        page.Append($"<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{Encode(title)}</title><meta name=\"viewport\" content=\"width=device-width\">\n<style>\n{Style}\n</style>\n");
        page.Append($"<h1>{Encode(title)}</h1>\n<p>{Encode(Tally.Of(results).Sentence)}</p>\n");
        var failures = results.Where(result => result.Outcome == StepOutcome.Failed).ToList();
        if (failures.Count > 0)
        {
            page.Append("<h2>Failed</h2>\n");
            failures.ForEach(failure => ScenarioHtml.Append(page, failure, failure.Scenario.FullName, isOpen: true));
        }
        AppendContents(page, results);
        foreach (var feature in results.GroupBy(result => result.Scenario.Feature))
        {
            AppendFeature(page, feature);
        }
        return page.ToString();
    }

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static void AppendContents(StringBuilder page, IReadOnlyList<ScenarioResult> results)
    {
        page.Append("<h2>Features</h2>\n<table><tr><th>feature<th class=\"n\">passed<th class=\"n\">failed<th class=\"n\">skipped<th class=\"n\">time</tr>\n");
        foreach (var feature in results.GroupBy(result => result.Scenario.Feature))
        {
            var tally = Tally.Of([.. feature]);
            page.Append($"<tr><td><a href=\"#{Anchor(feature.Key)}\">{Encode(feature.Key)}</a><td class=\"n\">{tally.Passed}<td class=\"n\">{tally.Failed}<td class=\"n\">{tally.Skipped}<td class=\"n\">{Tally.Time(tally.Duration)}</tr>\n");
        }
        page.Append("</table>\n");
    }

    private static void AppendFeature(StringBuilder page, IGrouping<string, ScenarioResult> feature)
    {
        page.Append($"<h2 id=\"{Anchor(feature.Key)}\">{Encode(feature.Key)}</h2>\n<small>{Encode(feature.First().Scenario.Path)}</small>\n");
        string? rule = null;
        foreach (var result in feature)
        {
            if (result.Scenario.Rule is { } next && next != rule)
            {
                page.Append($"<h3>{Encode(next)}</h3>\n");
            }
            rule = result.Scenario.Rule;
            ScenarioHtml.Append(page, result, result.Scenario.Name, isOpen: false);
        }
    }

    private static string Anchor(string feature) => string.Concat(feature.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
