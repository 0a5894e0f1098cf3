using Io.Cucumber.Messages.Types;
using Reqnroll;
using DataTable = Reqnroll.DataTable;

namespace ReqnrollXunit;

/// <summary>A step of a scenario.</summary>
/// <param name="Written">The step as the feature file has it.</param>
/// <param name="Step">The step with the values of an outline's row in place.</param>
internal sealed record ScenarioStep(Step Written, PickleStep Step)
{
    /// <summary>The step as a reader sees it: And the response is 200 OK.</summary>
    public string Sentence => Written.Keyword + Step.Text;

    /// <summary>The line in the feature file, counted from 1.</summary>
    public int Line => (int)Written.Location.Line;

    /// <summary>And and But have the type of the step before them; * has none, and Reqnroll runs it as And.</summary>
    public Task RunAsync(ITestRunner runner)
    {
        var text = Step.Argument?.DocString?.Content;
        return Step.Type switch
        {
            PickleStepType.ACTION => runner.WhenAsync(Step.Text, text, Table(), Written.Keyword),
            PickleStepType.OUTCOME => runner.ThenAsync(Step.Text, text, Table(), Written.Keyword),
            PickleStepType.CONTEXT => runner.GivenAsync(Step.Text, text, Table(), Written.Keyword),
            _ => runner.AndAsync(Step.Text, text, Table(), Written.Keyword),
        };
    }

    private DataTable? Table()
    {
        if (Step.Argument?.DataTable is not { } written)
        {
            return null;
        }
        var rows = written.Rows.ConvertAll(row => row.Cells.Select(cell => cell.Value).ToArray());
        var table = new DataTable(rows[0]);
        rows.Skip(1).ToList().ForEach(table.AddRow);
        return table;
    }
}
