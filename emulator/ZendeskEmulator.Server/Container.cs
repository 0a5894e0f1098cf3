using System.Text.RegularExpressions;

namespace ZendeskEmulator.Server;

/// <summary>The differences in a container.</summary>
internal static partial class Container
{
    /// <summary>
    /// True in a container whose data file lies on no volume, or on one without a name: the image's VOLUME makes such a
    /// one, and it is forgotten with the container.
    /// </summary>
    public static bool WouldLose(string file) =>
        Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true"
        && OperatingSystem.IsLinux()
        && WouldLose(Path.GetFullPath(file), File.ReadLines("/proc/self/mountinfo"));

    /// <param name="mounts">The lines of mountinfo (proc(5)): the fourth word is where on its file system a mount begins,
    /// the fifth where it is seen.</param>
    internal static bool WouldLose(string file, IEnumerable<string> mounts) => !mounts
        .Select(line => line.Split(' '))
        .Any(words => words.Length > 4 && words[4] != "/" && IsUnder(file, words[4]) && !NamelessVolume().IsMatch(words[3]));

    private static bool IsUnder(string file, string mount) => file.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);

    [GeneratedRegex("/[0-9a-f]{64}(/_data)?$")]
    private static partial Regex NamelessVolume();
}
