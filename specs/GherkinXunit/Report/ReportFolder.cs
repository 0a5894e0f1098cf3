using System.Reflection;
using GherkinXunit.Running;

namespace GherkinXunit.Report;

/// <summary>
/// Where the report goes: the folder in the environment variable GHERKIN_REPORT, else the one that the assembly names in
/// its metadata as ReportFolder, else report beside the assembly.
/// </summary>
public static class ReportFolder
{
    /// <summary>The folder for the report of an assembly's scenarios; it need not be there yet.</summary>
    public static string Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Environment.GetEnvironmentVariable("GHERKIN_REPORT") is { Length: > 0 } chosen
            ? chosen
            : assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == "ReportFolder")?.Value
                ?? Path.Combine(AppContext.BaseDirectory, "report");
    }

    /// <summary>Writes index.html and summary.md.</summary>
    internal static void Write(IReadOnlyList<ScenarioResult> results, Assembly assembly)
    {
        var folder = Directory.CreateDirectory(Of(assembly)).FullName;
        var title = assembly.GetName().Name!;
        File.WriteAllText(Path.Combine(folder, "index.html"), HtmlReport.Of(results, title));
        File.WriteAllText(Path.Combine(folder, "summary.md"), MarkdownSummary.Of(results, title));
    }
}
