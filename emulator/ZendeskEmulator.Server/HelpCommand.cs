using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>help: the output of --help, as a command.</summary>
internal static class HelpCommand
{
    private const string Name = "help";

    /// <summary>Its entry in the list of commands; the line is read as <see cref="AsOption"/> says.</summary>
    public static ToolCommand Create() => new(Name, "Shows what a command takes, with lines to copy: help exec.");

    /// <summary>A line that begins with it, as the line with --help at its end that it stands for. Help is about commands only.</summary>
    public static IReadOnlyList<string> AsOption(IReadOnlyList<string> words) =>
        words is [Name, ..] ? [.. words.Skip(1).Where(word => !word.StartsWith('-')), "--help"] : words;
}
