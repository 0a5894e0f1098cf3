using System.Buffers;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace ZendeskEmulator.Tls;

/// <summary>The names that a generated certificate is for: this machine, the account hosts and the accounts under them.</summary>
internal static class CertificateNames
{
    private const string Localhost = "localhost";
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>The names that the authority may vouch for; each stands for all names under it too.</summary>
    public static IReadOnlyList<string> Domains(IReadOnlyList<string> accountHosts) =>
        [.. accountHosts.Select(host => host.ToLowerInvariant()).Append(Localhost).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The subject alternative names of a certificate.</summary>
    /// <param name="host">A further name of the certificate; null if it has the usual names only.</param>
    public static X509Extension Of(IReadOnlyList<string> accountHosts, string? host)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var domain in Domains(accountHosts))
        {
            names.AddDnsName(domain);
            names.AddDnsName($"*.{domain}");
        }
        if (host is not null)
        {
            names.AddDnsName(host);
        }
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        return names.Build();
    }

    /// <summary>
    /// True for a name such as acme.localhost. OpenSSL takes no wildcard with fewer than two dots (<c>*.localhost</c>), so
    /// such a name needs a certificate in which it stands in full.
    /// </summary>
    public static bool NeedsItsOwn(string host, IReadOnlyList<string> accountHosts)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        if (dot is < 1 or > LongestLabel)
        {
            return false;
        }
        var parent = host[(dot + 1)..];
        return !parent.Contains('.', StringComparison.Ordinal)
            && Domains(accountHosts).Contains(parent, StringComparer.OrdinalIgnoreCase)
            && host.AsSpan(0, dot).IndexOfAnyExcept(Letters) < 0;
    }
}
