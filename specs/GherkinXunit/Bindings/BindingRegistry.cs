using System.Collections.Concurrent;
using System.Reflection;
using GherkinXunit.Features;

namespace GherkinXunit.Bindings;

/// <summary>The step definitions and hooks of some binding classes. Hooks are in their order.</summary>
internal sealed class BindingRegistry
{
    private static readonly ConcurrentDictionary<Assembly, BindingRegistry> Known = new();

    private readonly List<StepDefinition> definitions;

    public BindingRegistry(IEnumerable<Type> types)
    {
        var methods = types.SelectMany(type => type.GetMethods()).ToList();
        definitions = [.. methods.SelectMany(method => method.GetCustomAttributes<StepDefinitionBaseAttribute>().Select(bound => Define(method, bound)))];
        BeforeScenario = Hooks<BeforeScenarioAttribute>(methods, hook => hook.Tags);
        AfterScenario = Hooks<AfterScenarioAttribute>(methods, hook => hook.Tags);
        AfterTestRun = Hooks<AfterTestRunAttribute>(methods, hook => []);
    }

    public IReadOnlyList<Hook> BeforeScenario { get; }

    public IReadOnlyList<Hook> AfterScenario { get; }

    public IReadOnlyList<Hook> AfterTestRun { get; }

    /// <summary>Those of an assembly: its classes with [Binding].</summary>
    public static BindingRegistry Of(Assembly assembly) => Known.GetOrAdd(
        assembly,
        static assembly => new BindingRegistry(assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(BindingAttribute)))));

    /// <summary>The one definition of a step.</summary>
    /// <exception cref="UndefinedStepException">There is none.</exception>
    /// <exception cref="BindingException">There are several.</exception>
    public StepDefinition Find(ScenarioStep step)
    {
        var fitting = definitions.Where(definition => definition.Keyword == step.Keyword && definition.Expression.Match(step.Text) is not null).ToList();
        return fitting switch
        {
            [] => throw new UndefinedStepException(step),
            [var one] => one,
            _ => throw new BindingException($"Several step definitions match: {string.Join(" and ", fitting.Select(definition => definition.Name))}."),
        };
    }

    private static StepDefinition Define(MethodInfo method, StepDefinitionBaseAttribute bound)
    {
        var keyword = bound switch
        {
            GivenAttribute => StepKeyword.Given,
            WhenAttribute => StepKeyword.When,
            _ => StepKeyword.Then,
        };
        return new StepDefinition(keyword, new StepExpression(bound.Expression), method);
    }

    private static List<Hook> Hooks<THook>(List<MethodInfo> methods, Func<THook, string[]> tags)
        where THook : HookAttribute =>
    [
        .. methods
            .Select(method => (method, bound: method.GetCustomAttribute<THook>()))
            .Where(hook => hook.bound is not null)
            .Select(hook => new Hook(hook.method, hook.bound!.Order, tags(hook.bound)))
            .OrderBy(hook => hook.Order),
    ];
}
