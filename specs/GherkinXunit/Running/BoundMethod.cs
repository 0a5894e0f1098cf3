using System.Reflection;

namespace GherkinXunit.Running;

/// <summary>Calls bound methods and waits for those that answer a task.</summary>
internal static class BoundMethod
{
    public static async Task CallAsync(MethodInfo method, object? target, object?[] arguments)
    {
        var result = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is Task task)
        {
            await task.ConfigureAwait(false);
        }
        else if (result is ValueTask valueTask)
        {
            await valueTask.ConfigureAwait(false);
        }
    }
}
