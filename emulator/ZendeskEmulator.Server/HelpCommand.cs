namespace ZendeskEmulator.Server;

/// <summary>--help: how to start it.</summary>
internal static class HelpCommand
{
    public static int Run()
    {
        Console.WriteLine("""
            An emulator of Zendesk's Support API. Without arguments it listens on http://localhost:8080
            and keeps its data in data/emulator.db.

              --urls ADDRESSES          where to listen; http://127.0.0.1:0 takes a free port and prints it
              --seed FILE               puts in users, organizations and their fields first; - reads standard input
              --health                  asks a running emulator whether it is ready; exit code 0 when it is
              --Emulator:NAME=VALUE     a setting; or Emulator__NAME in the environment
              --help                    this

            Settings:
            """);
        foreach (var name in EmulatorSettings.Names)
        {
            Console.WriteLine($"  {name}");
        }
        return 0;
    }
}
