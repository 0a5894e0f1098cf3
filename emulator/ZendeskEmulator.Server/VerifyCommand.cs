using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>verify: whether the requests of an account of a running emulator are as expected.</summary>
internal static class VerifyCommand
{
    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var what = new Argument<string>("JSON")
        {
            Description = "What is expected: {\"match\":{…},\"times\":{…},\"within\":\"2s\"}, or a match alone.",
        };
        var command = new ToolCommand("verify", "Verifies that requests came as expected; exit code 1, with the nearest misses, if not.")
        {
            Examples =
            [
                """zendesk-emulator verify '{"match":{"operation":"CreateOrUpdateUser"},"times":{"exactly":1},"within":"2s"}'""",
                """zendesk-emulator verify '{"operation":"CreateOrUpdateUser","body":{"user.email":"roger@example.org"}}'""",
            ],
        };
        emulator.AddTo(command);
        command.Add(what);
        command.Validators.Add(line =>
        {
            if (JsonObjectIn(line.GetValue(what)) is null)
            {
                line.AddError("verify needs a JSON object, such as '{\"match\":{\"operation\":\"CreateOrUpdateUser\"}}'.");
            }
        });
        command.SetAction(line =>
        {
            var body = JsonObjectIn(line.GetValue(what))!;
            return emulator.CallAsync(
                line,
                HttpMethod.Post,
                "verify",
                (console, json) => console.Profile.Out.Writer.WriteLine($"Verified: {json["name"]}"),
                body.ContainsKey("match") || body.ContainsKey("order") ? body : new JsonObject { ["match"] = body });
        });
        return command;
    }

    /// <summary>The object that a text stands for; null for anything else.</summary>
    public static JsonObject? JsonObjectIn(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
