namespace ReqnrollXunit;

/// <summary>
/// Says which step failed and where. The line of the feature file comes first in the stack trace, so that an IDE opens it;
/// with Reqnroll's generator the compiler's #line does this.
/// </summary>
internal sealed class ScenarioFailedException(Exception error, string step, string path, int line)
    : Exception($"{step}{Environment.NewLine}{path}:{line}{Environment.NewLine}{Environment.NewLine}{error.Message}")
{
    public override string StackTrace { get; } = $"   at {step} in {path}:line {line}{Environment.NewLine}{error.StackTrace}";
}
