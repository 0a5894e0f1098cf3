using System.Reflection;

namespace GherkinXunit.Bindings;

/// <summary>A method that is bound to a moment of the run.</summary>
/// <param name="Tags">Only for scenarios with one of these; none: for all.</param>
internal sealed record Hook(MethodInfo Method, int Order, IReadOnlyList<string> Tags)
{
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    public bool IsFor(IEnumerable<string> tags) => Tags.Count == 0 || Tags.Intersect(tags).Any();
}
