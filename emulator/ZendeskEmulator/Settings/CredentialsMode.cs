namespace ZendeskEmulator;

/// <summary>Which credentials an emulator lets in.</summary>
public enum CredentialsMode
{
    /// <summary>All that are well formed.</summary>
    Lenient,

    /// <summary>The tokens and passwords of the settings only; others get Zendesk's 401.</summary>
    Strict,
}
