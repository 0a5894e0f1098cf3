using System.Text;
using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters;
using Reqnroll.Formatters.Configuration;
using Reqnroll.Formatters.RuntimeSupport;
using Reqnroll.Utils;

namespace ZendeskEmulator.Specs.Report;

/// <summary>Writes the Markdown summary when Reqnroll has sent the last message of the run.</summary>
public sealed class SummaryFormatter(IFormattersConfigurationProvider configurationProvider, IFormatterLog logger, IFileSystem fileSystem)
    : FileWritingFormatterBase(configurationProvider, logger, fileSystem, FormatterName, ".md", "summary.md")
{
    internal const string FormatterName = "summary";

    private readonly List<Envelope> messages = [];

    /// <summary>Called by Reqnroll with one message after the other.</summary>
    protected override async Task WriteToFile(Envelope envelope, CancellationToken cancellationToken)
    {
        messages.Add(envelope);
        if (envelope.TestRunFinished is not null)
        {
            var summary = MarkdownSummary.Of(ScenarioResult.AllOf(messages), typeof(SummaryFormatter).Assembly.GetName().Name!);
            await TargetFileStream!.WriteAsync(Encoding.UTF8.GetBytes(summary), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override void OnTargetFileStreamInitialized(Stream targetFileStream)
    {
    }

    /// <inheritdoc/>
    protected override void OnTargetFileStreamDisposing()
    {
    }
}
