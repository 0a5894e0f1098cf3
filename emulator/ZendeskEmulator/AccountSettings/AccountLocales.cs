using System.Text.Json;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.AccountSettings;

/// <summary>The locales that an account has switched on; at first en-US alone (facts-tickets §17).</summary>
internal static class AccountLocales
{
    private const string Setting = "localization.locale_ids";

    public static IReadOnlyList<Locale> Of(AccountState state) =>
        OwnSettings.Of(state, OwnSettings.OfAccount).Find(Setting) is { } ids
            ? [.. Read(ids).Distinct().Select(LocaleTable.Find).OfType<Locale>()]
            : [LocaleTable.Find(LocaleTable.DefaultId)!];

    /// <summary>The ids in a body; null if the body does not have them.</summary>
    public static List<long>? Sent(SettingValues input) => input.Find(Setting) is { } ids ? Read(ids) : null;

    private static List<long> Read(RawJson ids) => [.. JsonElement.Parse(ids.Utf8.Span).EnumerateArray().Select(id => id.GetInt64())];
}
