using System.CommandLine;
using System.CommandLine.Help;

namespace ZendeskEmulator.Server;

/// <summary>The commands.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command of the arguments.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="EmulatorStartException">An argument or a setting is unknown or ill-typed.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, others) = SettingArguments.Take(args);
        var root = ServeCommand.Create(settings);
        root.Add(ServeCommand.CreateNamed(settings));
        root.Add(ExecCommand.Create(settings));
        root.Add(ReadyCommand.Create());
        root.Add(ResetCommand.Create());
        root.Add(ClockCommand.Create());
        root.Add(LimitsCommand.Create());
        root.Add(JobsCommand.Create());
        root.Add(RequestsCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(FaultsCommand.Create());
        root.Add(WatchCommand.Create());
        root.Add(AccountsCommand.Create());
        root.Add(SeedCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(SnapshotCommand.Create());
        root.Add(HelpCommand.Create());
        root.Add(ConvertCommand.Create());
        root.Add(new HelpOption { Description = "Shows this.", Action = new HelpWithExamples() });
        root.Add(new VersionOption { Description = "Shows the version." });

        var line = root.Parse(
            HelpCommand.AsOption(others), new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if ((line.Action is not HelpWithExamples || line.UnmatchedTokens.Count > 0)
            && (CommandMistake.OfExec(others) ?? CommandMistake.Of(line, root, settings)) is { } mistake)
        {
            throw new EmulatorStartException(mistake);
        }
        return await line.InvokeAsync(new InvocationConfiguration
        {
            // Bugs print their stack; the commands handle signals.
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
