namespace ZendeskEmulator;

/// <summary>Which credentials the emulator accepts.</summary>
public enum CredentialsMode
{
    /// <summary>All that are well formed.</summary>
    Lenient,

    /// <summary>The tokens and passwords of the settings only; others get Zendesk's 401.</summary>
    Strict,
}
