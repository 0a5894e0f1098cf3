using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>Tables and sentences for a person, on standard output.</summary>
internal static class ToolConsole
{
    /// <summary>Into a file or a pipe goes no table that is cut at the width of a terminal.</summary>
    private const int WidthOfFiles = 200;

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Console.IsOutputRedirected ? WidthOfFiles : console.Profile.Width;
        return console;
    }

    /// <summary>An empty table with a line under its head.</summary>
    /// <param name="columns">Their heads; one that begins with a blank is of numbers.</param>
    public static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var column in columns)
        {
            var isNumber = column.StartsWith(' ');
            table.AddColumn(
                new TableColumn(Markup.Escape(column.Trim())) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = true });
        }
        return table;
    }

    /// <summary>Adds a row of texts as they are.</summary>
    public static void Row(this Table table, params string?[] cells) =>
        table.AddRow([.. cells.Select(cell => new Text(cell ?? ""))]);

    /// <summary>A sentence as it is.</summary>
    public static void Say(this IAnsiConsole console, string sentence) => console.WriteLine(sentence);
}
