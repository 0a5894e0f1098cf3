using System.Globalization;
using ZendeskEmulator.Seeds;

namespace ZendeskEmulator;

/// <summary>
/// A seed by numbers. The same options, account name and time give the same records, ids included: with one version of the
/// emulator an export is the same byte for byte.
/// </summary>
public sealed record SeedOptions
{
    private const int MaxRecords = 10_000_000;

    /// <summary>Decides names, texts and choices. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>End users, up to 10,000,000. Default: 0.</summary>
    public int Users { get; init; }

    /// <summary>The number of agents in addition to the owner, each in a group. Default: 0.</summary>
    public int Agents { get; init; }

    /// <summary>The number of groups in addition to the default one. Default: 0.</summary>
    public int Groups { get; init; }

    /// <summary>The number of organizations. The majority of users are members of one, a few of two. Default: 0.</summary>
    public int Organizations { get; init; }

    /// <summary>Tickets of the users, with one to four comments each. They need a user. Default: 0.</summary>
    public int Tickets { get; init; }

    /// <summary>The language of names and texts, as Bogus calls it: <c>en</c>, <c>de</c>, <c>ja</c>, <c>pt_BR</c>. Default: en.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>The share of users with an external_id, 0 to 1. Default: 0.8.</summary>
    public double ExternalIdRatio { get; init; } = 0.8;

    /// <summary>
    /// The share of users that are sent a second time with their email in another case, 0 to 1. They are found again, so there
    /// are no more users. Default: 0.
    /// </summary>
    public double DuplicateEmailCaseRatio { get; init; }

    /// <summary>
    /// The share of records with the same second as the previous one, 0 to 1: 0 for a second each, 1 for one second for all. The
    /// last record has the account's time, so no record is in the future. Default: 0.
    /// </summary>
    public double SameSecondRatio { get; init; }

    /// <summary>
    /// The share of users with values that often break imports, 0 to 1: blanks around names, signs of all scripts, phones that several
    /// share, organizations by a name in another case. Default: 0.
    /// </summary>
    public double MessyRatio { get; init; }

    /// <summary>The options of a scenario, to be used as they are or changed by <c>with</c>.</summary>
    public static SeedOptions Of(SeedScenario scenario) => scenario switch
    {
        SeedScenario.SmallCompany => new() { Users = 50, Agents = 5, Groups = 3, Organizations = 8, Tickets = 120 },
        SeedScenario.MessyImport => new()
        {
            Users = 500,
            Agents = 3,
            Groups = 2,
            Organizations = 20,
            ExternalIdRatio = 0.4,
            DuplicateEmailCaseRatio = 0.15,
            SameSecondRatio = 0.3,
            MessyRatio = 0.3,
        },
        SeedScenario.SameSecondExport => new() { Users = 2_500, Organizations = 10, SameSecondRatio = 1 },
        SeedScenario.MillionUsers => new() { Users = 1_000_000, Organizations = 10_000 },
        _ => new(),
    };

    /// <summary>Why the options cannot be; null when they can.</summary>
    internal string? Refusal =>
        OutOfRange((Users, "users"), (Agents, "agents"), (Groups, "groups"), (Organizations, "organizations"), (Tickets, "tickets"))
        ?? NoShare(
            (ExternalIdRatio, "external_id_ratio"),
            (DuplicateEmailCaseRatio, "duplicate_email_case_ratio"),
            (SameSecondRatio, "same_second_ratio"),
            (MessyRatio, "messy_ratio"))
        ?? (Tickets > 0 && Users == 0 ? "tickets need users: somebody must have asked" : null)
        ?? SeedWords.RefuseLocale(Locale);

    private static string? OutOfRange(params ReadOnlySpan<(int Value, string Name)> numbers)
    {
        foreach (var (value, name) in numbers)
        {
            if (value is < 0 or > MaxRecords)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from 0 to {MaxRecords}");
            }
        }
        return null;
    }

    private static string? NoShare(params ReadOnlySpan<(double Value, string Name)> shares)
    {
        foreach (var (value, name) in shares)
        {
            if (value is not (>= 0 and <= 1))
            {
                return $"{name} must be a number from 0 to 1";
            }
        }
        return null;
    }
}
