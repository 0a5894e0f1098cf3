using System.Text;

namespace GherkinXunit.Running;

/// <summary>Keeps what bindings write until the step or hook is over.</summary>
internal sealed class ScenarioOutput : IReqnrollOutputHelper
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    public void WriteLine(string message)
    {
        lock (gate)
        {
            text.AppendLine(message);
        }
    }

    /// <summary>What was written since the last time.</summary>
    public string Take()
    {
        lock (gate)
        {
            var taken = text.ToString();
            text.Clear();
            return taken;
        }
    }
}
