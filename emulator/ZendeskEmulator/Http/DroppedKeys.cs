namespace ZendeskEmulator.Http;

/// <summary>The keys of a body that a call does not take, as the X-Zendesk-API-Warn header names them.</summary>
internal static class DroppedKeys
{
    /// <summary>The header names the first twenty.</summary>
    public const int MaxNames = 20;

    /// <summary>How many characters of a key the header has.</summary>
    public const int LongestName = 100;

    /// <summary>The key with its path: ticket.id. Only the start of a long one.</summary>
    public static string Name(string envelope, string key) => $"{envelope}.{Beginning.Of(key, LongestName)}";
}
