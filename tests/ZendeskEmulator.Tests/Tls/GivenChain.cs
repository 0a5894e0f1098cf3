using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ZendeskEmulator.Tests.Tls;

/// <summary>A server certificate as a company's CA issues it: signed by an intermediate, which the root has signed.</summary>
internal sealed class GivenChain : IDisposable
{
    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;
    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa intermediateKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public GivenChain(string host)
    {
        Root = Request("CN=Root", rootKey, isAuthority: true).CreateSelfSigned(now.AddDays(-3), now.AddDays(30));
        Intermediate = Request("CN=Intermediate", intermediateKey, isAuthority: true).Create(Root, now.AddDays(-2), now.AddDays(20), [1]);
        var leaf = Request("CN=Leaf", LeafKey, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        leaf.CertificateExtensions.Add(names.Build());
        using var signer = Intermediate.CopyWithPrivateKey(intermediateKey);
        Leaf = leaf.Create(signer, now.AddDays(-1), now.AddDays(10), [2]);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Intermediate { get; }

    public X509Certificate2 Leaf { get; }

    public ECDsa LeafKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        Root.Dispose();
        Intermediate.Dispose();
        Leaf.Dispose();
        rootKey.Dispose();
        intermediateKey.Dispose();
        LeafKey.Dispose();
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        return request;
    }
}
