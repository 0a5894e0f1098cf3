using Spectre.Console;

namespace ZendeskEmulator.Load;

/// <summary>The output of results. A file or a pipe gets no colours.</summary>
internal static class Terminal
{
    // A file has no width; without one every table would be cut to eighty columns.
    private const int WidthOfFiles = 200;

    public static IAnsiConsole Output { get; } = Create();

    private static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = Console.IsOutputRedirected ? WidthOfFiles : console.Profile.Width;
        return console;
    }
}
