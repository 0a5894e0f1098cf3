using System.Text.Json;

namespace ZendeskEmulator.ControlPlane;

/// <summary>A seed by numbers in a body: {"scenario":"small-company","seed":42,"users":1000}, any of them.</summary>
internal static class SeedBody
{
    /// <summary>The names that such a body has.</summary>
    public static readonly string[] Names =
    [
        "scenario", "seed", "users", "agents", "groups", "organizations", "tickets", "locale", "external_id_ratio",
        "duplicate_email_case_ratio", "same_second_ratio", "messy_ratio",
    ];

    /// <summary>Reads the options under a name: an object, or a scenario's name. Null when the body has no such name.</summary>
    public static SeedOptions? Read(ControlBody body, string name) => body.Any(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } => body.KebabChoice<SeedScenario>(name) is { } scenario ? SeedOptions.Of(scenario) : null,
        _ => body.Object(name, Names) is { } options ? Read(options) : null,
    };

    /// <summary>Reads the options. Errors are noted in the body.</summary>
    public static SeedOptions Read(ControlBody body)
    {
        var named = SeedOptions.Of(body.KebabChoice<SeedScenario>("scenario") ?? SeedScenario.Empty);
        var options = named with
        {
            Seed = body.Number("seed", int.MinValue, int.MaxValue) ?? named.Seed,
            Users = body.Number("users", 0, int.MaxValue) ?? named.Users,
            Agents = body.Number("agents", 0, int.MaxValue) ?? named.Agents,
            Groups = body.Number("groups", 0, int.MaxValue) ?? named.Groups,
            Organizations = body.Number("organizations", 0, int.MaxValue) ?? named.Organizations,
            Tickets = body.Number("tickets", 0, int.MaxValue) ?? named.Tickets,
            Locale = body.Text("locale") ?? named.Locale,
            ExternalIdRatio = body.Fraction("external_id_ratio", 0, 1) ?? named.ExternalIdRatio,
            DuplicateEmailCaseRatio = body.Fraction("duplicate_email_case_ratio", 0, 1) ?? named.DuplicateEmailCaseRatio,
            SameSecondRatio = body.Fraction("same_second_ratio", 0, 1) ?? named.SameSecondRatio,
            MessyRatio = body.Fraction("messy_ratio", 0, 1) ?? named.MessyRatio,
        };
        if (options.Refusal is { } wrong)
        {
            body.Refuse(wrong);
        }
        return options;
    }
}
