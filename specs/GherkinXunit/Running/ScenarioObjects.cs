using System.Reflection;
using System.Runtime.ExceptionServices;

namespace GherkinXunit.Running;

/// <summary>
/// The objects of one scenario: one of each class, made with what its constructor asks for when it is first needed,
/// disposed with the scenario, the last made first.
/// </summary>
internal sealed class ScenarioObjects : IAsyncDisposable
{
    private readonly Dictionary<Type, object> known = [];
    private readonly List<object> made = [];

    public void Add<T>(T instance)
        where T : class => known.Add(typeof(T), instance);

    /// <summary>The scenario's object of a class.</summary>
    public object Get(Type type)
    {
        if (known.TryGetValue(type, out var found))
        {
            return found;
        }
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{type.Name} has no public constructor.");
        var arguments = constructor.GetParameters().Select(parameter => Get(parameter.ParameterType)).ToArray();
        var instance = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        known.Add(type, instance);
        made.Add(instance);
        return instance;
    }

    /// <summary>Disposes all of them, and throws what failed first.</summary>
    public async ValueTask DisposeAsync()
    {
        Exception? first = null;
        foreach (var instance in made.AsEnumerable().Reverse())
        {
            try
            {
                await DisposeAsync(instance).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The others are to be disposed too; the first failure is told.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                first ??= failure;
            }
        }
        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private static async ValueTask DisposeAsync(object instance)
    {
        if (instance is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else if (instance is IDisposable disposable)
        {
            disposable.Dispose();
        }
    }
}
