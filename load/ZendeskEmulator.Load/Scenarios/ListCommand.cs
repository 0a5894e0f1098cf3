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
                var time = entry.Duration > TimeSpan.Zero ? $"{entry.Duration.TotalSeconds:0} s" : "";
                Console.WriteLine($"{entry.Name,-15} {time,6}  {entry.Proves}");
            }
        });
        return command;
    }
}
