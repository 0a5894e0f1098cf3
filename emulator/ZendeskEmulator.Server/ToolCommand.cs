using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>A command with a longer help: a full description and examples.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>The description beyond its one line, in lines as they are printed.</summary>
    public string? More { get; init; }

    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Whether it starts an emulator, and so takes settings.</summary>
    public bool StartsEmulator { get; init; }
}
