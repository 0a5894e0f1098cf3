using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>docs/fidelity.md has the operations as the code lists them.</summary>
public sealed class FidelityTests
{
    private const string Heading = "## Operations";

    private const string Renew =
        "RENEW_DOCS=1 dotnet test tests/ZendeskEmulator.Tests --filter FullyQualifiedName~FidelityTests";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "fidelity.md");

    [Fact]
    public void The_tables_of_the_fidelity_page_are_those_of_the_operations()
    {
        string[] expected = [.. AllResources.InOrder.SelectMany(resource => (string[])
        [
            "",
            $"### {resource.Name}",
            "",
            "| operation | operationId | how | note | assumptions |",
            "|---|---|---|---|---|",
            .. resource.Operations.Select(RowOf),
        ]), .. Missing()];
        if (Environment.GetEnvironmentVariable("RENEW_DOCS") == "1")
        {
            string[] page = [.. File.ReadLines(Page).TakeWhile(line => line != Heading), Heading, .. expected];
            File.WriteAllText(Page, string.Join('\n', page) + '\n');
        }

        var present = File.ReadAllLines(Page).SkipWhile(line => line != Heading).Skip(1);

        Assert.True(expected.SequenceEqual(present), "docs/fidelity.md has other operations than the code. Regenerate it: " + Renew);
    }

    [Fact]
    public void Every_assumption_of_an_operation_is_in_the_list_of_assumptions()
    {
        var known = File.ReadAllText(Path.Combine(Repository.Root, "docs", "assumptions.md"));

        var unknown = AllResources.Operations
            .SelectMany(operation => operation.Assumptions.Select(number => (operation.Id, Assumption: $"A-{number:00}")))
            .Where(row => !known.Contains($"| {row.Assumption} |", StringComparison.Ordinal))
            .Select(row => $"{row.Id} rests on {row.Assumption}");

        Violations.None(unknown);
    }

    /// <summary>What Zendesk's description has and the emulator does not.</summary>
    private static string[] Missing() =>
    [
        "",
        "## Not yet",
        "",
        "| operation | operationId |",
        "|---|---|",
        .. DescribedOperations.All.Where(one => !AllResources.Operations.Any(operation => operation.Id == one.Id))
            .Select(one => $"| {one.Method} {one.Path.Replace("/api/v2/", "", StringComparison.Ordinal)} | {one.Id} |"),
    ];

    private static string RowOf(Operation operation)
    {
        var path = operation.Path.Replace("/api/v2/", "", StringComparison.Ordinal);
        var how = EmulatorFacts.NameOf(operation.Fidelity);
        var assumptions = string.Join(", ", operation.Assumptions.Select(number => $"A-{number:00}"));
        return $"| {operation.Method} {path} | {operation.Id} | {how} |{Cell(operation.Note)}|{Cell(assumptions)}|";
    }

    private static string Cell(string text) => text.Length == 0 ? " " : $" {text.Replace("|", "\\|", StringComparison.Ordinal)} ";
}
