using System.CommandLine;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>load list</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Lists the scenarios and what each proves.");
        command.SetAction(_ =>
        {
            foreach (var entry in ScenarioEntry.All)
            {
                Console.WriteLine($"{entry.Name,-15} {entry.Duration.TotalSeconds,4:0} s  {entry.Proves}");
            }
        });
        return command;
    }
}
