using System.Reflection;

namespace ZendeskEmulator.Specs.Report;

/// <summary>The folder of the reports: what SPECS_REPORT says, else artifacts/specs.</summary>
internal static class ReportFolder
{
    /// <summary>The path of a file in the folder. The folder exists.</summary>
    public static string PathOf(string file)
    {
        var folder = Environment.GetEnvironmentVariable("SPECS_REPORT") is { Length: > 0 } chosen
            ? chosen
            : typeof(ReportFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(entry => entry.Key == "ReportFolder").Value!;
        return Path.Combine(Directory.CreateDirectory(folder).FullName, file);
    }
}
