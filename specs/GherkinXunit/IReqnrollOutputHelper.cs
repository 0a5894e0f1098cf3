namespace GherkinXunit;

/// <summary>
/// Takes lines for the output of a scenario; bindings have it by their constructor. It is an interface because it is
/// one in Reqnroll: bindings written for one compile with the other.
/// </summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Adds a text to what is shown of the step that runs.</summary>
    void WriteLine(string message);
}
