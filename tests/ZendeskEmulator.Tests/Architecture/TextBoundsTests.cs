using System.Collections;
using System.Reflection;
using Xunit;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>Every text that a body may have has a bound in the one table of them.</summary>
public sealed class TextBoundsTests
{
    [Fact]
    public void TextBounds_names_every_key_of_a_text()
    {
        var keys = typeof(Emulator).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(BodyShape<>))
            .SelectMany(field => TextKeysOf(field.GetValue(null)!))
            .ToHashSet();

        Assert.Contains("notes", keys);
        Violations.None(keys.Where(key => !TextBounds.Knows(key)).Select(key => $"{key} has no bound in TextBounds"));
    }

    private static IEnumerable<string> TextKeysOf(object shape) =>
        ((IEnumerable)shape.GetType().GetProperty(nameof(BodyShape<object>.TextKeys))!.GetValue(shape)!).Cast<string>();
}
