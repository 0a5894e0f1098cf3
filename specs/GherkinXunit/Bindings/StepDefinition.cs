using System.Globalization;
using System.Reflection;
using GherkinXunit.Features;

namespace GherkinXunit.Bindings;

/// <summary>A method that is bound to steps.</summary>
internal sealed record StepDefinition(StepKeyword Keyword, StepExpression Expression, MethodInfo Method)
{
    /// <summary>How it is told apart in messages: Steps.Answered(Int32).</summary>
    public string Name =>
        $"{Method.DeclaringType!.Name}.{Method.Name}({string.Join(", ", Method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    /// <summary>The arguments for a step: the values in its text, then its table or doc string.</summary>
    /// <exception cref="BindingException">The method has other parameters.</exception>
    public object?[] ArgumentsFor(ScenarioStep step)
    {
        var values = new List<object>(Expression.Match(step.Text)!);
        if (((object?)step.Table ?? step.DocString) is { } block)
        {
            values.Add(block);
        }
        var parameters = Method.GetParameters();
        if (parameters.Length != values.Count)
        {
            throw new BindingException($"{Name} has {parameters.Length} parameters, the step has {values.Count} values.");
        }
        return [.. values.Zip(parameters, (value, parameter) => Convert(value, parameter.ParameterType))];
    }

    private object Convert(object value, Type type)
    {
        if (type.IsInstanceOfType(value))
        {
            return value;
        }
        try
        {
            return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception unfit) when (unfit is FormatException or InvalidCastException or OverflowException)
        {
            throw new BindingException($"'{value}' is no {type.Name} for {Name}.", unfit);
        }
    }
}
