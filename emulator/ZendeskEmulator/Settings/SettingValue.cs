using System.Globalization;

namespace ZendeskEmulator.Settings;

/// <summary>The type of a setting's value.</summary>
/// <param name="Takes">For a person, such as <c>true or false</c>.</param>
/// <param name="Read">The entries that the options binder reads, each with what follows the setting's name; null when
/// the text is wrong.</param>
internal sealed record SettingValue(string Takes, Func<string, IEnumerable<(string Entry, string Value)>?> Read)
{
    /// <summary>The names to choose from; none for other values.</summary>
    private IReadOnlyList<string> Names { get; init; } = [];

    public static SettingValue Flag { get; } = Of("true or false", text => bool.TryParse(text, out _));

    public static SettingValue Path { get; } = Of("a path", text => text.Length > 0);

    public static SettingValue Token { get; } = Of("a text without blanks, 16 characters at least", text => text.Length >= 16
        && !text.Any(char.IsWhiteSpace));

    public static SettingValue Hosts { get; } = new("host names separated by semicolons", text =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } hosts
        && Array.TrueForAll(hosts, host => Uri.CheckHostName(host) == UriHostNameType.Dns)
            ? hosts.Select((host, i) => (string.Create(CultureInfo.InvariantCulture, $":{i}"), host))
            : null);

    public static SettingValue Choice<T>()
        where T : struct, Enum =>
        Of(ChoiceNames.List<T>(), text => ChoiceNames.TryParse<T>(text, out _)) with { Names = Enum.GetNames<T>() };

    public static SettingValue Number((int Min, int Max) range) => Of(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {range.Min} to {range.Max}"),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= range.Min
            && value <= range.Max);

    public static SettingValue Duration((TimeSpan Min, TimeSpan Max) range) => new(
        $"a time from {DurationText.Of(range.Min)} to {DurationText.Of(range.Max)}, such as 250ms or 1m30s",
        text => DurationText.TryParse(text, out var value) && value >= range.Min && value <= range.Max
            ? [("", value.ToString("c", CultureInfo.InvariantCulture))]
            : null);

    /// <summary>Suggests the nearest name for a mistyped one. Empty for other values.</summary>
    public string Nearest(string text) => Names.Count == 0 || text.Length == 0 ? "" : $" The nearest one is {NearestName.To(text, Names)}.";

    private static SettingValue Of(string takes, Func<string, bool> accepts) => new(takes, text => accepts(text) ? [("", text)] : null);
}
