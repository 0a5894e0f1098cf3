using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET /_emulator/ca.pem: the certificate that clients must trust to reach the emulator by https. It is no secret.</summary>
internal sealed class CaCertificate(X509Certificate2 certificate) : Response(200)
{
    private readonly byte[] pem = Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n");

    public override string ContentType => "application/x-pem-file";

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links) => json.WriteRawValue(pem, skipInputValidation: true);
}
