using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>A command with more in its help than a line: what it does in full, and lines to copy.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>What its one line does not tell; in lines as they are printed.</summary>
    public string? More { get; init; }

    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Whether it starts an emulator, and so takes settings.</summary>
    public bool StartsEmulator { get; init; }
}
