namespace ZendeskEmulator;

/// <summary>Which credentials an emulator lets in.</summary>
public sealed class CredentialsOptions
{
    /// <summary>Default: all that are well formed.</summary>
    public CredentialsMode Mode { get; set; }

    /// <summary>Whether API tokens are taken, whatever the clock says. Default: they are.</summary>
    public ApiTokenAccess ApiTokens { get; set; }

    /// <summary>Whether passwords are taken. Zendesk switched them off on 2026-01-12. Default: they are.</summary>
    public bool PasswordAccess { get; set; } = true;

    /// <summary>The API tokens that <see cref="CredentialsMode.Strict"/> lets in, each for its address.</summary>
    public IList<EmulatorCredentials> Tokens { get; } = [];

    /// <summary>The passwords that <see cref="CredentialsMode.Strict"/> lets in, each for its address.</summary>
    public IList<EmulatorPassword> Passwords { get; } = [];
}
