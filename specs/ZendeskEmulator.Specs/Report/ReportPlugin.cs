using Reqnroll.Formatters;
using Reqnroll.Plugins;
using Reqnroll.UnitTestProvider;
using ZendeskEmulator.Specs.Report;

[assembly: RuntimePlugin(typeof(ReportPlugin))]

namespace ZendeskEmulator.Specs.Report;

/// <summary>
/// Switches on Reqnroll's HTML report and message stream, and adds the Markdown summary. A variable such as
/// REQNROLL_FORMATTERS_HTML that is already set wins.
/// </summary>
public sealed class ReportPlugin : IRuntimePlugin
{
    /// <inheritdoc/>
    public void Initialize(
        RuntimePluginEvents runtimePluginEvents,
        RuntimePluginParameters runtimePluginParameters,
        UnitTestProviderConfiguration unitTestProviderConfiguration)
    {
        WriteTo("html", "index.html");
        WriteTo("message", "messages.ndjson");
        WriteTo(SummaryFormatter.FormatterName, "summary.md");
        runtimePluginEvents.RegisterGlobalDependencies += (_, global) =>
            global.ObjectContainer.RegisterTypeAs<SummaryFormatter, ICucumberMessageFormatter>(SummaryFormatter.FormatterName);
    }

    private static void WriteTo(string formatter, string file)
    {
        var variable = $"REQNROLL_FORMATTERS_{formatter.ToUpperInvariant()}";
        if (Environment.GetEnvironmentVariable(variable) is null)
        {
            Environment.SetEnvironmentVariable(variable, $"outputFilePath={ReportFolder.PathOf(file)}");
        }
    }
}
