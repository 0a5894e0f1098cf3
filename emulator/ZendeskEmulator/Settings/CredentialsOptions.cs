namespace ZendeskEmulator;

/// <summary>Which credentials an emulator lets in.</summary>
public sealed class CredentialsOptions
{
    /// <summary>Default: all that are well formed.</summary>
    public CredentialsMode Mode { get; set; }

    /// <summary>The API tokens that <see cref="CredentialsMode.Strict"/> lets in, each for its address.</summary>
    public IList<EmulatorCredentials> Tokens { get; } = [];

    /// <summary>The passwords that <see cref="CredentialsMode.Strict"/> lets in, each for its address.</summary>
    public IList<EmulatorPassword> Passwords { get; } = [];
}
