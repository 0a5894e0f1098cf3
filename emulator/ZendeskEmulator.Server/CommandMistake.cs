using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Server;

/// <summary>The error of a command line in a sentence or two, with the nearest known name for an unknown one.</summary>
internal static class CommandMistake
{
    /// <summary>Names that other programs use for some of our arguments.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--port"] = "--urls",
        ["--host"] = "--urls",
        ["--data"] = "--Emulator:DataFile",
        ["--db"] = "--Emulator:DataFile",
    };

    /// <summary>Null when nothing is wrong.</summary>
    /// <param name="settings">The settings of the line, which the parser has not seen.</param>
    public static string? Of(ParseResult line, Command root, IReadOnlyList<string> settings)
    {
        var command = line.CommandResult.Command;
        var help = $"See {PathOf(line.CommandResult)} --help.";
        if ((StrayOption(line) ?? (line.UnmatchedTokens is [var unmatched, ..] ? unmatched : null)) is { } unknown)
        {
            return unknown.StartsWith('-') ? Unknown("argument", unknown, unknown.Split('=')[0], [.. Arguments(command, root)])
                : command.Subcommands.Count == 0 ? $"{command.Name} does not take '{unknown}'. {help}"
                : $"{Unknown("command", unknown, unknown, [.. Names(command)])} {help}";
        }
        if (settings.Count > 0 && command is not ToolCommand { StartsEmulator: true })
        {
            return $"{command.Name} takes no settings: {settings[0]} is for the emulator when it is started.";
        }
        if (line.Errors.Count == 0)
        {
            return null;
        }
        if (line.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(
            option => !option.Implicit && option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues) is { } empty)
        {
            return $"The argument {empty.Option.Name} has no value: write {empty.Option.Name}=value.";
        }
        var missing = command.Arguments.FirstOrDefault(argument => line.GetResult(argument) is not { Tokens.Count: > 0 }
            && argument.Arity.MinimumNumberOfValues > 0);
        return missing is null
            ? OfNumber(line) ?? line.Errors[0].Message
            : $"{command.Name} needs {(missing.Name[0] is 'I' or 'A' or 'E' or 'O' or 'U' ? "an" : "a")} {missing.Name}. {help}";
    }

    /// <summary>A command of exec with arguments, but without the dashes that keep them its own; null when it has them.</summary>
    /// <param name="words">The line without settings.</param>
    public static string? OfExec(IReadOnlyList<string> words)
    {
        if (words is not ["exec", ..] || words.Contains("--"))
        {
            return null;
        }
        var at = 1;
        while (at < words.Count && words[at].StartsWith('-'))
        {
            at += words[at] is "--seed" or "--fail-on" or "--junit" or "--summary" ? 2 : 1;
        }
        return at < words.Count && words.Skip(at + 1).Any(word => word.StartsWith('-'))
            ? "Write -- before the command, so that its arguments stay its own: zendesk-emulator "
                + $"{string.Join(' ', words.Take(at))} -- {string.Join(' ', words.Skip(at))}"
            : null;
    }

    /// <summary>A value that is no number; the library's sentence names the types of .NET.</summary>
    private static string? OfNumber(ParseResult line) => !line.Errors[0].Message.StartsWith("Cannot parse", StringComparison.Ordinal) ? null
        : line.CommandResult.Children.Select(sent => sent switch
        {
            OptionResult { Tokens: [var value] } option => NoNumber(option.Option.Name, option.Option.ValueType, value.Value),
            ArgumentResult { Tokens: [var value] } argument => NoNumber(argument.Argument.Name, argument.Argument.ValueType, value.Value),
            _ => null,
        }).OfType<string>().FirstOrDefault();

    private static string? NoNumber(string name, Type type, string value)
    {
        var number = Nullable.GetUnderlyingType(type) ?? type;
        var isWhole = number == typeof(int);
        var fits = isWhole ? int.TryParse(value, CultureInfo.InvariantCulture, out _)
            : number != typeof(double) || double.TryParse(value, CultureInfo.InvariantCulture, out _);
        return fits ? null : $"The argument {name} takes a {(isWhole ? "whole " : "")}number, not '{value}'.";
    }

    /// <summary>A mistyped option, which the parser takes for a value: zendesk-emulator ready --timout.</summary>
    private static string? StrayOption(ParseResult line) => line.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    /// <summary>The command with its parent commands.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    private static IEnumerable<string> Arguments(Command command, Command root) =>
    [
        .. command.Options.Concat(root.Options.Where(option => option.Recursive)).Select(option => option.Name),
        .. command is ToolCommand { StartsEmulator: true } ? EmulatorSettings.Names.Select(name => $"--Emulator:{name}") : [],
    ];

    private static IEnumerable<string> Names(Command command) =>
        command.Subcommands.SelectMany(known => known.Aliases.Prepend(known.Name));

    private static string Unknown(string what, string sent, string name, string[] known) =>
        $"Unknown {what} {sent}. The nearest known one is {NearestTo(name, known)}.";

    private static string NearestTo(string name, string[] known) =>
        Synonyms.TryGetValue(name, out var meant) && known.Contains(meant) ? meant : NearestName.To(name, known);
}
