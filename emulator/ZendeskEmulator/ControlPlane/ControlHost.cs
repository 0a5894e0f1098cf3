using System.Net;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// The host names under which the control plane may be reached. A foreign DNS name may point to this machine (DNS rebinding).
/// A browser takes a page under that name for the emulator's own and sends no Origin with a GET, so only the Host shows it.
/// </summary>
/// <param name="accountHosts">The setting AccountHosts: names under these are accounts.</param>
/// <param name="controlHosts">The setting ControlHosts: further names of the emulator.</param>
internal sealed class ControlHost(IReadOnlyList<string> accountHosts, IReadOnlyList<string> controlHosts)
{
    private const string Loopback = "localhost";

    /// <summary>
    /// Whether a host, without its port, is the emulator's: a loopback name, an address, an account's host or one of the
    /// setting.
    /// </summary>
    public bool IsOwn(string host)
    {
        // A name may end in the dot of the root; HTTP/1.0 needs no name at all, and no browser speaks it.
        var name = host.TrimEnd('.');
        return name.Length == 0
            || IsUnder(name, Loopback)
            || IPAddress.TryParse(name, out _)
            || accountHosts.Any(parent => IsUnder(name, parent))
            || controlHosts.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsUnder(string host, string parent) =>
        host.EndsWith(parent, StringComparison.OrdinalIgnoreCase) && (host.Length == parent.Length || host[^(parent.Length + 1)] == '.');
}
