using System.Reflection;

namespace ZendeskEmulator.Dashboard;

/// <summary>The files of the dashboard, as they are embedded in the library.</summary>
internal static class DashboardFiles
{
    private const string Prefix = "dashboard/";

    /// <summary>By path, such as pages/jobs.js.</summary>
    public static readonly IReadOnlyDictionary<string, DashboardFile> All = Read();

    /// <summary>The page that loads all others.</summary>
    public static readonly DashboardFile Index = All["index.html"];

    private static Dictionary<string, DashboardFile> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(
                name => name[Prefix.Length..].Replace('\\', '/'),
                name => new DashboardFile(Read(assembly, name), TypeOf(name)),
                StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type is known for {other}."),
    };
}
