using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>docs/fidelity.md has the operations as the code lists them.</summary>
public sealed class FidelityTests
{
    [Fact]
    public void The_tables_of_the_fidelity_page_are_those_of_the_operations()
    {
        var expected = AllResources.InOrder.SelectMany(resource => (string[])
        [
            "",
            $"### {resource.Name}",
            "",
            "| operation | operationId | how | note | assumptions |",
            "|---|---|---|---|---|",
            .. resource.Operations.Select(RowOf),
        ]);

        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "fidelity.md"))
            .SkipWhile(line => line != "## Operations")
            .Skip(1);

        Assert.Equal(string.Join('\n', expected), string.Join('\n', page));
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

    private static string RowOf(Operation operation)
    {
        var path = operation.Path["/api/v2/".Length..];
        var how = EmulatorFacts.NameOf(operation.Fidelity).Replace('_', ' ');
        var assumptions = string.Join(", ", operation.Assumptions.Select(number => $"A-{number:00}"));
        return $"| {operation.Method} {path} | {operation.Id} | {how} |{Cell(operation.Note)}|{Cell(assumptions)}|";
    }

    private static string Cell(string text) => text.Length == 0 ? " " : $" {text.Replace("|", "\\|", StringComparison.Ordinal)} ";
}
