using System.Net;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// By which names the control plane may be reached. A page under a name that somebody else's DNS gives to this machine
/// counts as the emulator's own to a browser, which then sends no Origin with a GET: only the Host tells.
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
