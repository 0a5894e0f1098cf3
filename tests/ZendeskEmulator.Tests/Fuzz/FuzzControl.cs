namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>What bodies of the control plane may have. A route that is new gets keys of all of them until it is named here.</summary>
internal static class FuzzControl
{
    private static readonly FuzzShape Match = FuzzShape.Of(
        new("operation", "Operation"), new("method", "Method"), new("path", "Wildcard"), new("status", "Integer"), new("text", "Wildcard"),
        new("caller", "Wildcard"), new("query", "Entries"), new("headers", "Entries"), new("body", "Entries"));

    private static readonly FuzzShape Effect = FuzzShape.Of(
        new(
            "respond",
            "Object",
            FuzzShape.Of(new("status", "Integer"), new("headers", "Entries"), new("body", "Anything"), new("content_type"))),
        new("preset", "Preset"), new("retry_after", "Duration"), new("after_commit", "Boolean"), new("delay", "Duration"),
        new("close", "Choice"), new("truncate", "Integer"), new("garbage", "Integer"), new("dribble", "Anything"),
        new("storm", "Anything"));

    private static readonly Dictionary<string, FuzzShape> ByPath = new()
    {
        ["clock"] = FuzzShape.Of(
            new("mode", "Choice"), new("now", "Time"), new("speed", "Integer"), new("by", "Duration"), new("to", "Time"),
            new("until", "Choice")),
        ["limits"] = FuzzShape.Of(
            new("plan", "Choice"), new("mode", "Choice"), new("user_updates_per_second", "Integer"), new("rules", "Entries"),
            new("rule", "Choice"), new("key", "Text"), new("for", "Duration")),
        ["jobs"] = FuzzShape.Of(
            new("pace", "Choice"), new("bulk_import", "Boolean"), new("index", "Integer"), new("error", "Text"),
            new("stall_at", "Integer"), new("items", "Integer"), new("message", "Text")),
        ["search"] = FuzzShape.Of(new FuzzKey("lag", "Duration")),
        ["credentials"] = FuzzShape.Of(
            new("api_tokens", "Choice"), new("password_access", "Boolean"), new("consent", "Choice"),
            new("access_token_lifetime", "Duration"), new("refresh_token_lifetime", "Duration")),
        ["accounts"] = FuzzShape.Of(
            new("name", "Text"), new("plan", "Choice"), new("seats", "Integer"), new("ttl", "Duration"), new("bulk_import", "Boolean")),
        ["verify"] = FuzzShape.Of(
            new("match", "Object", Match), new("order", "Objects", Match), new("times", "Anything"), new("within", "Pause"),
            new("name", "Text")),
        ["faults"] = FuzzShape.Of(
            new("name", "Text"), new("match", "Object", Match), new("times", "Integer"), new("effect", "Object", Effect),
            new("effects", "Objects", Effect),
            new("when", "Object", FuzzShape.Of(
                new("nth", "Integer"), new("every", "Integer"), new("first", "Integer"), new("probability", "Integer"),
                new("seed", "Integer"), new("from", "Time"), new("to", "Time")))),
    };

    private static readonly FuzzShape All = new([.. ByPath.Values.SelectMany(shape => shape.Keys).DistinctBy(key => key.Name)]);

    /// <summary>The keys for a path such as /_emulator/clock/advance.</summary>
    public static FuzzShape For(string path) =>
        path.Split('/') is [_, _, var part, ..] && ByPath.TryGetValue(part, out var shape) ? shape : All;
}
