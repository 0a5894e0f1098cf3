using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ZendeskEmulator.Server;

/// <summary>--help: the arguments of a command, then examples, then its settings.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction().Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ToolCommand command)
        {
            return 0;
        }
        if (command.More is { } more)
        {
            Console.WriteLine($"{more}\n");
        }
        Write("Examples:", command.Examples);
        if (command.StartsEmulator)
        {
            var width = EmulatorSettings.Names.Max(name => name.Length);
            Console.WriteLine();
            Write(
                "Settings, as --Emulator:NAME=VALUE, or Emulator__NAME in the environment with two underscores for each colon:",
                EmulatorSettings.Takes.Select(setting => $"{setting.Name.PadRight(width)}  {setting.Takes}"));
        }
        return 0;
    }

    private static void Write(string title, IEnumerable<string> lines)
    {
        Console.WriteLine(title);
        foreach (var line in lines)
        {
            Console.WriteLine($"  {line}");
        }
    }
}
