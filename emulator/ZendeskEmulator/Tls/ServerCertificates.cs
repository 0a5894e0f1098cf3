using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tls;

/// <summary>The certificates that https addresses are served with.</summary>
internal sealed class ServerCertificates
{
    /// <summary>The maximum number of names with a certificate of their own. Other names get the common one.</summary>
    private const int MaxOwn = 1_000;

    private readonly X509Certificate2Collection chain;
    private readonly IReadOnlyList<string> accountHosts;
    private readonly CertificateAuthority? authority;
    private readonly ConcurrentDictionary<string, X509Certificate2> own = new(StringComparer.OrdinalIgnoreCase);

    private ServerCertificates(
        X509Certificate2 common,
        X509Certificate2Collection chain,
        IReadOnlyList<string> accountHosts,
        CertificateAuthority? authority)
    {
        Common = common;
        this.chain = chain;
        this.accountHosts = accountHosts;
        this.authority = authority;
    }

    /// <summary>The certificate of a client that names no host, or one without a certificate of its own.</summary>
    public X509Certificate2 Common { get; }

    /// <summary>The certificate of the authority that generated them; null for given ones.</summary>
    public X509Certificate2? Authority => authority?.Certificate;

    /// <summary>Generated certificates.</summary>
    public static ServerCertificates Generate(CertificateAuthority authority, IReadOnlyList<string> accountHosts) =>
        new(authority.Issue(accountHosts, host: null, RealTime.Now()), [], accountHosts, authority);

    /// <summary>A given certificate.</summary>
    /// <param name="certificatePath">PEM: the certificate, then its chain, if any.</param>
    /// <param name="keyPath">PEM: the private key; null where it stands in the certificate's file.</param>
    /// <exception cref="TlsException">A file cannot be read, or is not a certificate.</exception>
    public static ServerCertificates Load(string certificatePath, string? keyPath)
    {
        try
        {
            using var given = X509Certificate2.CreateFromPemFile(certificatePath, keyPath);
            var all = new X509Certificate2Collection();
            all.ImportFromPemFile(certificatePath);
            all.RemoveAt(0);
            return new ServerCertificates(CertificateAuthority.Usable(given), all, [], authority: null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TlsException($"The certificate cannot be read: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            var files = keyPath is null ? certificatePath : $"{certificatePath} and {keyPath}";
            throw new TlsException($"{files} must be a certificate and its private key in PEM, the key without a password.", failure);
        }
    }

    /// <summary>Chooses the certificate that the server shows.</summary>
    public void Apply(HttpsConnectionAdapterOptions https)
    {
        if (authority is null)
        {
            https.ServerCertificate = Common;
            https.ServerCertificateChain = chain;
        }
        else
        {
            https.ServerCertificateSelector = (_, host) => For(host);
        }
    }

    /// <summary>The certificate for a host. The host is null if the client does not name one.</summary>
    public X509Certificate2 For(string? host)
    {
        if (host is null || authority is null || !CertificateNames.NeedsItsOwn(host, accountHosts))
        {
            return Common;
        }
        return own.TryGetValue(host, out var known) ? known
            : own.Count >= MaxOwn ? Common
            : own.GetOrAdd(host, name => authority.Issue(accountHosts, name, RealTime.Now()));
    }
}
