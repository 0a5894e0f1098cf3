using System.CommandLine;
using ZendeskEmulator.Load.Micro;

namespace ZendeskEmulator.Load.Bench;

/// <summary>load bench</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measures the emulator beside a bare server on this machine.")
    {
        MicroCommand.Create(),
    };
}
