using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ZendeskEmulator.Server;

/// <summary>The commands, and what is said of a line that is none of them.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="EmulatorStartException">An argument or a setting is unknown or ill-typed.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, others) = SettingArguments.Take(args);
        var root = ServeCommand.Create(settings);
        root.Add(ExecCommand.Create(settings));
        root.Add(ReadyCommand.Create());
        root.Add(ResetCommand.Create());
        root.Add(ClockCommand.Create());
        root.Add(LimitsCommand.Create());
        root.Add(new HelpOption { Description = "Shows this.", Action = new HelpWithExamples() });
        root.Add(new VersionOption { Description = "Shows the version." });

        var line = root.Parse(others, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var command = line.CommandResult.Command;
        if (line.Action is ParseErrorAction)
        {
            throw new EmulatorStartException(Mistake(line, root));
        }
        if (settings.Count > 0 && command is not ToolCommand { StartsEmulator: true })
        {
            throw new EmulatorStartException($"{command.Name} takes no settings: {settings[0]} is for the emulator when it is started.");
        }
        return await line.InvokeAsync(new InvocationConfiguration
        {
            // Bugs tell their stack; signals are for the commands.
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>What is wrong with a line, in a sentence or two.</summary>
    private static string Mistake(ParseResult line, Command root)
    {
        var command = line.CommandResult.Command;
        var help = $"See {PathOf(line.CommandResult)} --help.";
        if (line.UnmatchedTokens is [var unknown, ..])
        {
            return unknown.StartsWith('-') ? $"Unknown argument {unknown}. The nearest known one is {NearestName.To(unknown.Split('=')[0], [.. Arguments(command, root)])}."
                : command.Subcommands.Count > 0 ? $"Unknown command {unknown}. The nearest known one is {NearestName.To(unknown, [.. command.Subcommands.Select(known => known.Name)])}. {help}"
                : $"{command.Name} does not take '{unknown}'. {help}";
        }
        if (line.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(option => option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues) is { } empty)
        {
            return $"The argument {empty.Option.Name} has no value: write {empty.Option.Name}=value.";
        }
        var missing = command.Arguments.FirstOrDefault(argument => line.GetResult(argument) is not { Tokens.Count: > 0 } && argument.Arity.MinimumNumberOfValues > 0);
        return missing is null ? line.Errors[0].Message : $"{command.Name} needs a {missing.Name}. {help}";
    }

    /// <summary>The command with those that it is under.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    private static IEnumerable<string> Arguments(Command command, Command root) =>
    [
        .. command.Options.Concat(root.Options.Where(option => option.Recursive)).Select(option => option.Name),
        .. command is ToolCommand { StartsEmulator: true } ? EmulatorSettings.Names.Select(name => $"--Emulator:{name}") : [],
        .. command.Subcommands.Select(known => known.Name),
    ];
}
