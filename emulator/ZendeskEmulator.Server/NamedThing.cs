using System.CommandLine;
using System.CommandLine.Parsing;

namespace ZendeskEmulator.Server;

/// <summary>Arguments and options that name a file or a record.</summary>
internal static class NamedThing
{
    /// <summary>Refuses a text that names nothing, such as an empty variable of the shell.</summary>
    public static Option<string?> TakesName(this Option<string?> option)
    {
        option.Validators.Add(sent => Check(sent, option.Name));
        return option;
    }

    /// <inheritdoc cref="TakesName(Option{string?})"/>
    public static Argument<string> TakesName(this Argument<string> argument)
    {
        argument.Validators.Add(sent => Check(sent, argument.Name));
        return argument;
    }

    // Dots alone would be steps in the path of a request: faults/. removes all faults.
    private static void Check(SymbolResult sent, string argument)
    {
        if (sent.Tokens is [var word] && word.Value.Trim('.').Length == 0)
        {
            sent.AddError($"The argument {argument} takes a name, not '{word.Value}'.");
        }
    }
}
