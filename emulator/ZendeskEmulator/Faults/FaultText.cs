using System.Globalization;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Faults;

/// <summary>The effect of a fault as text for a person.</summary>
internal static class FaultText
{
    public static string Of(FaultEffect effect)
    {
        var what = effect switch
        {
            { Respond: { } response } => string.Create(CultureInfo.InvariantCulture, $"responds {response.Status}"),
            { Preset: { } preset } => $"responds {NameOf(preset)}",
            { Close: FaultClose.BeforeCommit } => "closes before the commit",
            { Close: FaultClose.AfterCommit } => "closes after the commit",
            { Truncate: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"cuts the body after {bytes} bytes"),
            { Garbage: true } => "sends garbage",
            { Dribble: not null } => "dribbles",
            { Storm: { } storm } =>
                string.Create(CultureInfo.InvariantCulture, $"storm of {storm.Status} for {DurationText.Of(storm.For)}"),
            { Delay: not null } => "delays",
            _ => "ok",
        };
        var when = effect.AfterCommit ? " after the commit" : "";
        return $"{what}{when}{(effect.Delay is not null && what != "delays" ? " after a delay" : "")}";
    }

    /// <summary>The name on the wire: account-limit.</summary>
    public static string NameOf(FaultPreset preset) => string.Concat(preset.ToString().Select(
        (letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
