using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Everything that can be reached from an object: what the process keeps as long as it keeps that.</summary>
internal static class ObjectGraph
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All objects of a type that can be reached.</summary>
    public static IEnumerable<T> OfType<T>(object root) => All(root).Select(found => found.Value).OfType<T>();

    /// <summary>Where a text stands in what an object keeps, as a text or as its UTF-8 bytes; empty when it is nowhere.</summary>
    public static IReadOnlyList<string> Find(object root, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            .. All(root)
                .Where(found => (found.Value is string kept && kept.Contains(text, StringComparison.Ordinal))
                    || (found.Value is byte[] buffer && buffer.AsSpan().IndexOf(bytes) >= 0))
                .Select(found => found.Path),
        ];
    }

    private static IEnumerable<(object Value, string Path)> All(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { root };
        var open = new Queue<(object Value, string Path)>([(root, root.GetType().Name)]);
        while (open.TryDequeue(out var next))
        {
            yield return next;
            foreach (var (name, value) in ChildrenOf(next.Value))
            {
                if (seen.Add(value))
                {
                    open.Enqueue((value, $"{next.Path}.{name}"));
                }
            }
        }
    }

    private static IEnumerable<(string Name, object Value)> ChildrenOf(object value)
    {
        if (value is string or Pointer or MemberInfo or Assembly)
        {
            return [];
        }
        var children = value is Array array
            ? array.GetType().GetElementType()!.IsPrimitive ? [] : array.Cast<object?>().Select((item, i) => (Name: $"[{i}]", Value: item))
            : FieldsOf(value.GetType()).Select(field => (field.Name, Value: field.GetValue(value)));
        return children.Where(child => child.Value is not null).Select(child => (child.Name, child.Value!));
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Fields))
            {
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && !field.FieldType.IsByRefLike && !IsPrimitiveBuffer(field))
                {
                    yield return field;
                }
            }
        }
    }

    private static bool IsPrimitiveBuffer(FieldInfo field) => field.DeclaringType?.GetCustomAttribute<InlineArrayAttribute>() is not null;
}
