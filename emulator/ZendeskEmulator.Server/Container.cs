namespace ZendeskEmulator.Server;

/// <summary>What is different in a container.</summary>
internal static class Container
{
    /// <summary>True in a container whose data file lies on no mounted volume.</summary>
    public static bool WouldLose(string file) =>
        Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true"
        && OperatingSystem.IsLinux()
        && !MountPoints().Any(mount => mount != "/" && IsUnder(Path.GetFullPath(file), mount));

    /// <summary>The fifth word of each line of mountinfo (proc(5)).</summary>
    private static IEnumerable<string> MountPoints() =>
        File.ReadLines("/proc/self/mountinfo").Select(line => line.Split(' ')).Where(words => words.Length > 4).Select(words => words[4]);

    private static bool IsUnder(string file, string mount) => file.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);
}
