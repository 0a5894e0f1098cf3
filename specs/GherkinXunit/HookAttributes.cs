namespace GherkinXunit;

/// <summary>Binds a public method to a moment of the run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HookAttribute : Attribute
{
    /// <summary>Where it stands among the hooks of its moment: the lowest first. Default: 10,000.</summary>
    public int Order { get; set; } = 10_000;
}

/// <summary>Runs before the steps of a scenario. What fails here keeps the steps from running.</summary>
/// <param name="tags">Only scenarios with one of these tags, without the @; none: every scenario.</param>
public sealed class BeforeScenarioAttribute(params string[] tags) : HookAttribute
{
    /// <summary>Only scenarios with one of these tags; none: every scenario.</summary>
    public string[] Tags { get; } = tags;
}

/// <summary>Runs after the steps of a scenario, whatever came of them.</summary>
/// <param name="tags">Only scenarios with one of these tags, without the @; none: every scenario.</param>
public sealed class AfterScenarioAttribute(params string[] tags) : HookAttribute
{
    /// <summary>Only scenarios with one of these tags; none: every scenario.</summary>
    public string[] Tags { get; } = tags;
}

/// <summary>Runs once when all scenarios are over, on a static method without parameters.</summary>
public sealed class AfterTestRunAttribute : HookAttribute;
