using System.Collections;
using System.Reflection;
using Xunit;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tests.Hostile;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>Every text that a body may have has a bound in the one table of them.</summary>
public sealed class TextBoundsTests
{
    [Fact]
    public void TextBounds_names_every_key_of_a_text()
    {
        var shapes = StaticFields().Where(field => IsShape(field.FieldType)).Select(field => field.GetValue(null)!)
            .Concat(ObjectGraph.OfType<object>(AllResources.InOrder).Where(found => IsShape(found.GetType())));

        var keys = shapes.SelectMany(TextKeysOf).ToHashSet();

        Assert.Contains("signature", keys);
        // Only schemas have these two: one for bodies, the other for the data file.
        Assert.Contains("agent_description", keys);
        Assert.Contains("secret_hash", keys);
        Violations.None(keys.Where(key => !TextBounds.Knows(key)).Select(key => $"{key} has no bound in TextBounds"));
    }

    private static IEnumerable<FieldInfo> StaticFields() => typeof(Emulator).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic));

    private static bool IsShape(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BodyShape<>);

    private static IEnumerable<string> TextKeysOf(object shape) =>
        ((IEnumerable)shape.GetType().GetProperty(nameof(BodyShape<object>.TextKeys))!.GetValue(shape)!).Cast<string>();
}
