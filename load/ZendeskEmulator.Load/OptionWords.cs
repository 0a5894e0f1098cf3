using System.CommandLine;
using System.Globalization;

namespace ZendeskEmulator.Load;

/// <summary>Refuses values of options by their words: to ask for a value that cannot be read throws.</summary>
internal static class OptionWords
{
    /// <param name="refusal">The beginning of the error; the refused word follows it.</param>
    /// <returns>The option itself.</returns>
    public static Option<T> Accept<T>(this Option<T> option, Predicate<string> isFine, string refusal)
    {
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !isFine(word)))
            {
                result.AddError($"{option.Name} takes {refusal}, not '{word}'.");
            }
        });
        return option;
    }

    /// <summary>Takes numbers from the least to the most.</summary>
    public static Option<T> AcceptBetween<T>(this Option<T> option, double min, double max, string refusal) =>
        option.Accept(word => IsBetween(word, min, max), refusal);

    private static bool IsBetween(string word, double min, double max) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max;
}
