namespace GherkinXunit;

/// <summary>Binds a public method to steps.</summary>
/// <param name="expression">A Cucumber expression, or a regular expression: see <see cref="GivenAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute(string expression) : Attribute
{
    /// <summary>What the text of a step must match as a whole.</summary>
    public string Expression { get; } = expression;
}

/// <summary>
/// Binds a public method to Given steps. The expression is a Cucumber expression (<c>a user {string}</c>), or a regular
/// expression: with ^ at its beginning, $ at its end, or without a {parameter} but with a repeated group, .*, \. or \d+.
/// </summary>
/// <param name="expression">What the text of a step must match as a whole.</param>
public sealed class GivenAttribute(string expression) : StepDefinitionBaseAttribute(expression);

/// <summary>Binds a public method to When steps; the expression is as with <see cref="GivenAttribute"/>.</summary>
/// <param name="expression">What the text of a step must match as a whole.</param>
public sealed class WhenAttribute(string expression) : StepDefinitionBaseAttribute(expression);

/// <summary>Binds a public method to Then steps; the expression is as with <see cref="GivenAttribute"/>.</summary>
/// <param name="expression">What the text of a step must match as a whole.</param>
public sealed class ThenAttribute(string expression) : StepDefinitionBaseAttribute(expression);
