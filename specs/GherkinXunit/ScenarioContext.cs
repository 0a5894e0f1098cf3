namespace GherkinXunit;

/// <summary>What is known of the scenario that runs; bindings have it by their constructor.</summary>
public sealed class ScenarioContext
{
    internal ScenarioContext(ScenarioInfo info) => ScenarioInfo = info;

    /// <summary>Its title and tags.</summary>
    public ScenarioInfo ScenarioInfo { get; }

    /// <summary>How it stands; final in an <see cref="AfterScenarioAttribute"/> hook.</summary>
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>What failed first; null as long as nothing has.</summary>
    public Exception? TestError { get; internal set; }
}

/// <summary>A scenario's title and tags.</summary>
public sealed class ScenarioInfo
{
    internal ScenarioInfo(string title, IReadOnlyList<string> tags)
    {
        Title = title;
        CombinedTags = [.. tags];
    }

    /// <summary>The title, the values of an outline's row in it.</summary>
    public string Title { get; }

    /// <summary>Its tags and those of its examples, rule and feature, without the @.</summary>
    public string[] CombinedTags { get; }
}

/// <summary>How a scenario stands.</summary>
public enum ScenarioExecutionStatus
{
    /// <summary>Nothing has failed.</summary>
    OK,

    /// <summary>A step has no definition.</summary>
    UndefinedStep,

    /// <summary>A step has several definitions, or one that does not fit it.</summary>
    BindingError,

    /// <summary>A step or a hook has failed.</summary>
    TestError,

    /// <summary>A step or a hook has skipped the scenario.</summary>
    Skipped,
}
