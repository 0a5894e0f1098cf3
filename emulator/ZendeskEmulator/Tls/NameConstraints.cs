using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace ZendeskEmulator.Tls;

/// <summary>
/// The extension that keeps a stolen authority harmless: clients refuse its certificates for any other name (RFC 5280,
/// 4.2.1.10).
/// </summary>
internal static class NameConstraints
{
    private const string Oid = "2.5.29.30";

    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag Address = new(TagClass.ContextSpecific, 7);

    /// <summary>Permits names under some domains and addresses of this machine; no others.</summary>
    public static X509Extension For(IReadOnlyList<string> domains)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(Permitted))
        {
            foreach (var domain in domains)
            {
                using (writer.PushSequence())
                {
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, domain, DnsName);
                }
            }
            Permit(writer, IPAddress.Loopback, IPAddress.Parse("255.0.0.0"));
            Permit(writer, IPAddress.IPv6Loopback, IPAddress.Parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
        }
        return new X509Extension(Oid, writer.Encode(), critical: true);
    }

    /// <summary>Whether a certificate permits exactly these domains.</summary>
    public static bool Match(X509Certificate2 certificate, IReadOnlyList<string> domains) =>
        certificate.Extensions.Any(extension => extension.Oid?.Value == Oid
            && extension.RawData.AsSpan().SequenceEqual(For(domains).RawData));

    private static void Permit(AsnWriter writer, IPAddress network, IPAddress mask)
    {
        using (writer.PushSequence())
        {
            writer.WriteOctetString([.. network.GetAddressBytes(), .. mask.GetAddressBytes()], Address);
        }
    }
}
