using ZendeskEmulator.Clock;
using ZendeskEmulator.Tls;

namespace ZendeskEmulator;

/// <summary>The certificate of https addresses; without such an address nothing here has an effect.</summary>
public sealed class TlsOptions
{
    /// <summary>
    /// Where the certificate comes from. Default: from the files given. Generated makes a CA once, keeps it beside the data
    /// file (<c>emulator-ca.pem</c>, <c>emulator-ca.key</c>), and serves it at <c>/_emulator/ca.pem</c>; without a data file it
    /// lasts as long as the emulator. It is valid for localhost and the account hosts only.
    /// </summary>
    public TlsMode Mode { get; set; }

    /// <summary>The path of the certificate in PEM, followed by those that lead to its root. Null, the default: none.</summary>
    public string? Certificate { get; set; }

    /// <summary>The path of its private key in PEM, without a password. Null, the default: the key stands in the certificate's file.</summary>
    public string? Key { get; set; }

    /// <summary>The certificates for these addresses; null when none of them is https.</summary>
    /// <param name="urls">Separated by semicolons; null in memory.</param>
    /// <param name="folder">Where the CA is kept; null for nowhere.</param>
    /// <exception cref="EmulatorStartException">There is no certificate, or it cannot be used.</exception>
    internal ServerCertificates? Open(string? urls, string? folder, IReadOnlyList<string> accountHosts)
    {
        if (urls is null || !ListenUrls.Split(urls).Any(ListenUrls.IsHttps))
        {
            return null;
        }
        if (Mode == TlsMode.Generated && Certificate is not null)
        {
            throw new EmulatorStartException("Tls:Mode=Generated takes no Tls:Certificate: set one of the two.");
        }
        try
        {
            return (Mode, Certificate) switch
            {
                (TlsMode.Generated, _) when folder is not null =>
                    ServerCertificates.Generate(CertificateAuthorityFile.Open(folder, accountHosts, RealTime.Now()), accountHosts),
                (TlsMode.Generated, _) => ServerCertificates.Generate(CertificateAuthority.Create(accountHosts, RealTime.Now()), accountHosts),
                (_, { } certificate) => ServerCertificates.Load(certificate, Key),
                _ => throw new EmulatorStartException(
                    "An https address needs a certificate: set Tls:Mode=Generated to have one made, or Tls:Certificate and Tls:Key to give one."),
            };
        }
        catch (TlsException refusal)
        {
            throw new EmulatorStartException(refusal.Message, refusal);
        }
    }
}
