namespace ZendeskEmulator;

/// <summary>Where the certificate of https addresses comes from.</summary>
public enum TlsMode
{
    /// <summary>From the files of <see cref="TlsOptions.Certificate"/> and <see cref="TlsOptions.Key"/>.</summary>
    Given,

    /// <summary>From a development CA of the emulator's own.</summary>
    Generated,
}
