using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tls;

/// <summary>A certificate authority for development: its certificates are good for this machine and the account hosts only.</summary>
/// <param name="certificate">With its private key.</param>
internal sealed class CertificateAuthority(X509Certificate2 certificate)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const int Years = 10;

    /// <summary>Clients of Apple's refuse server certificates of more than 398 days.</summary>
    private const int LeafDays = 397;

    /// <summary>Clocks differ. A new certificate must be valid on a machine whose clock is behind.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromDays(1);

    /// <summary>The authority's own certificate. Its key is in this class and in its file only.</summary>
    public X509Certificate2 Certificate => certificate;

    /// <summary>Makes an authority with a new key.</summary>
    public static CertificateAuthority Create(IReadOnlyList<string> accountHosts, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedName($"CN=ZendeskEmulator development CA {Dice.Next():x16}, O=ZendeskEmulator");
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            true,
            hasPathLengthConstraint: true,
            pathLengthConstraint: 0,
            critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
            critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(NameConstraints.For(CertificateNames.Domains(accountHosts)));
        return new CertificateAuthority(request.CreateSelfSigned(now - Leeway, now.AddYears(Years)));
    }

    /// <summary>Whether it may vouch for these account hosts, and for no others.</summary>
    public bool IsFor(IReadOnlyList<string> accountHosts) => NameConstraints.Match(certificate, CertificateNames.Domains(accountHosts));

    /// <summary>Issues a server certificate with a new key.</summary>
    /// <param name="host">A further name of the certificate; null if it has the usual names only.</param>
    public X509Certificate2 Issue(IReadOnlyList<string> accountHosts, string? host, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName("CN=ZendeskEmulator"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            certificate,
            includeKeyIdentifier: true,
            includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(CertificateNames.Of(accountHosts, host));
        using var issued = request.Create(
            certificate,
            Later(now - Leeway, certificate.NotBefore),
            Earlier(now.AddDays(LeafDays), certificate.NotAfter),
            Serial());
        using var leaf = issued.CopyWithPrivateKey(key);
        return Usable(leaf);
    }

    /// <summary>Windows serves no certificate whose key is in memory only, but one that was read from a PKCS #12 file.</summary>
    public static X509Certificate2 Usable(X509Certificate2 leaf) =>
        X509CertificateLoader.LoadPkcs12(leaf.Export(X509ContentType.Pkcs12), password: null);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static byte[] Serial()
    {
        var serial = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(serial, Dice.Next());
        BinaryPrimitives.WriteUInt64BigEndian(serial.AsSpan(8), Dice.Next());
        // A positive number without a zero in front.
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }
}
