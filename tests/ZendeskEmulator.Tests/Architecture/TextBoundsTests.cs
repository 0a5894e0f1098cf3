using System.Collections;
using System.Reflection;
using Xunit;
using ZendeskEmulator.Http;
using ZendeskEmulator.Tests.Hostile;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>Every text that a body may have is bounded: by a line, or by the one table of longer texts.</summary>
public sealed class TextBoundsTests
{
    [Fact]
    public void Every_text_has_a_bound_and_the_table_names_no_other_keys()
    {
        var shapes = StaticFields().Where(field => IsShape(field.FieldType)).Select(field => field.GetValue(null)!)
            .Concat(ObjectGraph.OfType<object>(AllResources.InOrder).Where(found => IsShape(found.GetType())));

        var keys = shapes.SelectMany(TextKeysOf).ToHashSet();

        Assert.Contains("signature", keys);
        // Only a schema has it.
        Assert.Contains("agent_description", keys);
        Assert.All(keys, key => Assert.InRange(TextBounds.LongestOf(key), TextBounds.Pattern, TextBounds.Text));
        // The form of the token endpoint and custom fields have readers of their own.
        string[] ofOtherReaders = ["scope", "user_fields", "organization_fields"];
        Violations.None(TextBounds.Exceptions.Except(keys).Except(ofOtherReaders).Select(key => $"No body has {key}, which has a bound"));
    }

    private static IEnumerable<FieldInfo> StaticFields() => typeof(Emulator).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic));

    private static bool IsShape(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BodyShape<>);

    private static IEnumerable<string> TextKeysOf(object shape) =>
        ((IEnumerable)shape.GetType().GetProperty(nameof(BodyShape<object>.TextKeys))!.GetValue(shape)!).Cast<string>();
}
