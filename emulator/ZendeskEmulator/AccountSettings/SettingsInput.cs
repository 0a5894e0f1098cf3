using ZendeskEmulator.Http;

namespace ZendeskEmulator.AccountSettings;

/// <summary>The settings that a body has: each value under its path, such as tickets.tagging.</summary>
internal sealed class SettingsInput
{
    public SortedDictionary<string, RawJson> Values { get; } = new(StringComparer.Ordinal);
}
