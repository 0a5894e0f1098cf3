using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>requests: the requests of an account of a running emulator.</summary>
internal static class RequestsCommand
{
    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        (string Name, Option<string?> Option)[] filters =
        [
            ("operation", Filter("--operation", "Zendesk's operationId, such as CreateOrUpdateUser.")),
            ("method", Filter("--method", "The HTTP method.")),
            ("path", Filter("--path", "The path; * stands for anything.")),
            ("status", Filter("--status", "The status, such as 429 or 4xx.")),
            ("user", Filter("--user", "A user that the request is about: id, email or external_id.")),
            ("text", Filter("--text", "A text that stands in the request or response.")),
            ("page[size]", Filter("--max", "How many, 1 to 1000. Default: 100.")),
            ("page[after]", Filter("--after", "Those before this one: the id of the last that was shown.")),
        ];
        var command = new ToolCommand("requests", "Shows the latest requests of an account of a running emulator, the newest first.")
        {
            Examples =
            [
                "zendesk-emulator requests",
                "zendesk-emulator requests --status 4xx --max 20",
                "zendesk-emulator requests --operation CreateOrUpdateUser --user crew-7 --json",
            ],
        };
        emulator.AddTo(command);
        foreach (var (_, option) in filters)
        {
            command.Add(option);
        }
        command.SetAction(line =>
        {
            var query = filters.Where(filter => line.GetValue(filter.Option) is not null)
                .Select(filter => $"{Uri.EscapeDataString(filter.Name)}={Uri.EscapeDataString(line.GetValue(filter.Option)!)}");
            return emulator.CallAsync(line, HttpMethod.Get, $"requests?{string.Join('&', query)}", RequestsTable.Print);
        });
        return command;
    }

    private static Option<string?> Filter(string name, string description) => new(name) { Description = description, HelpName = "VALUE" };
}
