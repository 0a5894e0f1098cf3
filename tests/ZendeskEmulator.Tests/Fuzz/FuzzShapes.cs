using System.Collections;
using System.Reflection;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tests.Hostile;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>A key that an object in a body may have.</summary>
/// <param name="Kind">The method of BodyShape that has added it: Text, Integer, Objects and the like.</param>
/// <param name="Nested">What an object under it may have; null for none.</param>
internal sealed record FuzzKey(string Name, string Kind = "Text", FuzzShape? Nested = null);

/// <summary>The keys that an object in a body may have.</summary>
internal sealed record FuzzShape(IReadOnlyList<FuzzKey> Keys)
{
    public static FuzzShape Of(params FuzzKey[] keys) => new(keys);
}

/// <summary>Finds what bodies may have by itself: in the shapes by which the operations read them.</summary>
internal static class FuzzShapes
{
    private static readonly Dictionary<object, FuzzShape> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>All keys of the shapes in static fields, by the folder of the library.</summary>
    private static readonly ILookup<string, FuzzKey> OfFolders = (
        from type in typeof(Emulator).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where IsShape(field.FieldType)
        from key in Read(field.GetValue(null)!).Keys
        select (Folder: type.Namespace!, Key: key)).ToLookup(pair => pair.Folder, pair => pair.Key);

    /// <summary>
    /// The shape by which an operation reads its body. Where the operation does not keep it: all shapes of the folders whose code it
    /// runs, and of the folder of the resource whose operations these are.
    /// </summary>
    public static FuzzShape? Of(Operation operation)
    {
        if (Nearest(operation) is { } shape)
        {
            return Read(shape);
        }
        var folders = ObjectGraph.OfType<Delegate>(operation).Select(used => used.Method.DeclaringType!.Namespace).OfType<string>();
        FuzzKey[] keys =
        [
            .. folders.Distinct()
                .SelectMany(folder => OfFolders[folder].Concat(OfFolders[folder.Replace(".Operations", "", StringComparison.Ordinal)]))
                .DistinctBy(key => key.Name),
        ];
        return keys.Length > 0 ? new FuzzShape(keys) : null;
    }

    private static object? Nearest(object? from) =>
        from is null ? null : ObjectGraph.OfType<object>(from).FirstOrDefault(found => IsShape(found.GetType()));

    private static bool IsShape(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BodyShape<>);

    private static FuzzShape Read(object shape)
    {
        if (!Known.TryGetValue(shape, out var read))
        {
            var keys = new List<FuzzKey>();
            // Known before its keys: a shape may have itself under one of them.
            Known[shape] = read = new FuzzShape(keys);
            var byLength = (IEnumerable)ValueOf(ValueOf(shape, "keys"), "byLength");
            foreach (var entry in byLength.Cast<IEnumerable>().SelectMany(entries => entries.Cast<object>()))
            {
                keys.Add(Key(Encoding.UTF8.GetString((byte[])PropertyOf(entry, "Key")), PropertyOf(entry, "Value")));
            }
        }
        return read;
    }

    private static FuzzKey Key(string name, object key)
    {
        var reading = (Delegate)PropertyOf(key, "Read");
        // The compiler names a lambda after the method that it stands in: <Text>b__0.
        var kind = reading.Method.Name.Split('<', '>') is [_, var method, ..] ? method : "";
        return new FuzzKey(name, kind, kind is "Object" or "Objects" && Nearest(reading.Target) is { } nested ? Read(nested) : null);
    }

    private static object ValueOf(object owner, string field) =>
        owner.GetType().GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(owner)!;

    private static object PropertyOf(object owner, string name) => owner.GetType().GetProperty(name)!.GetValue(owner)!;
}
