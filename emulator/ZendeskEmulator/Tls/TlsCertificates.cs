using ZendeskEmulator.Clock;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Tls;

/// <summary>The certificates that the settings ask for.</summary>
internal static class TlsCertificates
{
    /// <summary>The certificates for the addresses of the options; null without an https address.</summary>
    /// <param name="folder">The folder that keeps the CA; null to keep it in memory.</param>
    /// <exception cref="EmulatorStartException">There is no certificate, or it cannot be used.</exception>
    public static async Task<ServerCertificates?> OpenAsync(EmulatorOptions options, string? folder, CancellationToken cancellationToken)
    {
        var (tls, hosts) = (options.Tls, options.AccountHosts);
        if (options.Urls is not { } urls || !ListenUrls.Split(urls).Any(ListenUrls.IsHttps))
        {
            return null;
        }
        if (tls.Mode == TlsMode.Generated && (tls.Certificate is not null || tls.Key is not null))
        {
            var given = tls.Certificate is null ? "Tls:Key" : "Tls:Certificate";
            throw new EmulatorStartException($"Tls:Mode=Generated takes no {given}: set one of the two.");
        }
        try
        {
            return (tls.Mode, tls.Certificate) switch
            {
                (TlsMode.Generated, _) when folder is not null => ServerCertificates.Generate(
                    await CertificateAuthorityFile.OpenAsync(folder, hosts, RealTime.Now(), cancellationToken).ConfigureAwait(false),
                    hosts),
                (TlsMode.Generated, _) => ServerCertificates.Generate(CertificateAuthority.Create(hosts, RealTime.Now()), hosts),
                (_, { } certificate) => ServerCertificates.Load(certificate, tls.Key),
                _ => throw new EmulatorStartException(
                    "An https address needs a certificate: set Tls:Mode=Generated to have one made, or Tls:Certificate and Tls:Key to "
                    + "give one."),
            };
        }
        catch (TlsException refusal)
        {
            throw new EmulatorStartException(refusal.Message, refusal);
        }
    }
}
