using System.Globalization;
using ZendeskEmulator.Faults;

namespace ZendeskEmulator;

/// <summary>A fault and its use at the time of the call.</summary>
/// <param name="Id">Its id, such as <c>f1</c>.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Seed">The seed of its random numbers.</param>
/// <param name="Seen">How many requests matched.</param>
/// <param name="Hits">For how many it fired.</param>
/// <param name="Used">How often one of its effects was used.</param>
/// <param name="Left">How many uses are left; null without an end.</param>
public sealed record EmulatorFault(string Id, FaultDefinition Definition, long Seed, long Seen, long Hits, int Used, int? Left)
{
    /// <summary>Whether it has done all that it is for: every effect, all times, or fired once where it has no end.</summary>
    public bool IsUsed => Left is { } left ? left == 0 : Hits > 0;

    /// <summary>Its id, its effects and how many are left: <c>f1 (responds 503): used 1, 2 left</c>.</summary>
    public override string ToString()
    {
        const int MaxShown = 5;
        var effects = string.Join(", ", Definition.Effects.Take(MaxShown).Select(FaultText.Of));
        var more = Definition.Effects.Count > MaxShown ? ", …" : "";
        var left = Left is { } uses ? string.Create(CultureInfo.InvariantCulture, $", {uses} left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Definition.Name ?? Id} ({effects}{more}): used {Used}{left}");
    }
}
