using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>seed: puts a seed by numbers into an account of a running emulator.</summary>
internal static class SeedCommand
{
    private static readonly Argument<string?> Scenario = new("SCENARIO")
    {
        Description = "empty, small-company, messy-import, same-second-export or million-users. Default: empty.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int?>[] Numbers =
    [
        new("--seed") { Description = "The number that decides names and choices. Default: 1.", HelpName = "NUMBER" },
        new("--users") { Description = "End users.", HelpName = "NUMBER" },
        new("--agents") { Description = "Agents.", HelpName = "NUMBER" },
        new("--groups") { Description = "Groups.", HelpName = "NUMBER" },
        new("--organizations") { Description = "Organizations.", HelpName = "NUMBER" },
        new("--tickets") { Description = "Tickets, with their comments.", HelpName = "NUMBER" },
    ];

    private static readonly Option<string?> Locale = new("--locale")
    {
        Description = "The language of names: en, de, ja, …",
        HelpName = "LOCALE",
    };

    private static readonly Option<double?>[] Ratios =
    [
        new("--external-id-ratio") { Description = "The share of users with an external_id, 0 to 1.", HelpName = "SHARE" },
        new("--duplicate-email-case-ratio") { Description = "The share of users sent again with another email case.", HelpName = "SHARE" },
        new("--same-second-ratio") { Description = "The share of records with the same second as the one before.", HelpName = "SHARE" },
        new("--messy-ratio") { Description = "The share of users with values that often break imports.", HelpName = "SHARE" },
    ];

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand("seed", "Fills an account of a running emulator: with a scenario, or as many of each as you say.")
        {
            More = "The same numbers give the same records. They go through the rules of requests; seeding again changes nothing.",
            Examples =
            [
                "zendesk-emulator seed small-company",
                "zendesk-emulator seed messy-import --seed 42 --account acme",
                "zendesk-emulator seed --users 100000 --organizations 1000 --locale de",
            ],
        };
        emulator.AddTo(command);
        command.Add(Scenario);
        foreach (var option in (Option[])[.. Numbers, Locale, .. Ratios])
        {
            command.Add(option);
        }
        command.SetAction(
            (line, cancellation) => ProgressCalls.RunAsync(emulator, line, "seed", JsonContent.Create(BodyOf(line)), cancellation));
        return command;
    }

    private static JsonObject BodyOf(ParseResult line)
    {
        var body = new JsonObject { ["scenario"] = line.GetValue(Scenario), ["locale"] = line.GetValue(Locale) };
        foreach (var option in Numbers)
        {
            body[NameOf(option)] = line.GetValue(option);
        }
        foreach (var option in Ratios)
        {
            body[NameOf(option)] = line.GetValue(option);
        }
        return body;
    }

    /// <summary>external_id_ratio of --external-id-ratio.</summary>
    private static string NameOf(Option option) => option.Name[2..].Replace('-', '_');
}
