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

    /// <summary>The path of the certificate in PEM, followed by its chain. Null, the default: none.</summary>
    public string? Certificate { get; set; }

    /// <summary>
    /// The path of its private key in PEM, without a password. Null, the default: the key stands in the certificate's file.
    /// </summary>
    public string? Key { get; set; }
}
