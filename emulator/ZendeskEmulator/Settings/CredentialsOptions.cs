namespace ZendeskEmulator;

/// <summary>Which credentials the emulator accepts.</summary>
public sealed class CredentialsOptions
{
    /// <summary>Default: all that are well formed.</summary>
    public CredentialsMode Mode { get; set; }

    /// <summary>Whether API tokens are accepted, at any time of the clock. Default: Allowed.</summary>
    public ApiTokenAccess ApiTokens { get; set; }

    /// <summary>Whether passwords are accepted. Zendesk switched them off on 2026-01-12. Default: true.</summary>
    public bool PasswordAccess { get; set; } = true;

    /// <summary>The API tokens that <see cref="CredentialsMode.Strict"/> accepts, each for its address.</summary>
    public IList<EmulatorCredentials> Tokens { get; } = [];

    /// <summary>The passwords that <see cref="CredentialsMode.Strict"/> accepts, each for its address.</summary>
    public IList<EmulatorPassword> Passwords { get; } = [];
}
